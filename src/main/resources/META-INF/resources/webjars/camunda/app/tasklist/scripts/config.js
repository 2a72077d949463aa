/*
 * Copyright Camunda Services GmbH and/or licensed to Camunda Services GmbH
 * under one or more contributor license agreements. See the NOTICE file
 * distributed with this work for additional information regarding copyright
 * ownership. Camunda licenses this file to you under the Apache License,
 * Version 2.0; you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

// Tasklist keeps what was typed in a form in this browser when the session ends; personal data does not stay there.
const forgetTyped = () => Object.keys(localStorage)
  .filter(key => /^(camunda-form|camForm):/.test(key))
  .forEach(key => localStorage.removeItem(key));
forgetTyped();

// There is one login for everything: the login form of the web apps cannot work here, ours is shown instead.
const toLogin = () => {
  if (location.hash.startsWith('#/login')) {
    forgetTyped();
    location.replace('/login');
  }
};
addEventListener('hashchange', toLogin);
setInterval(toLogin, 300);
toLogin();
import('/js/session.js');

// What is due first stands first, unless the person sorts otherwise.
const [place, asked] = location.hash.slice(1).split('?');
const address = new URLSearchParams(asked);
if (!address.has('sorting')) {
  address.set('sorting', JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}]));
  history.replaceState(null, '', `#${place || '/'}?${address}`);
}

// Dates, groups and assignees are shown; a click or a key must not open an editor that the server refuses.
const shownOnly = '.meta .due-date[tabindex], .meta .assignee .set-value[tabindex], .meta .groups a[href]';
// On a slow first load Tasklist draws these before its words have come.
const words = {CREATION_DATE: 'Created', DUE_DATE: 'Due date', FOLLOW_UP_DATE: 'Follow-up date', PRIORITY: 'Priority',
  TASK_NAME: 'Task name', ASSIGNEE: 'Assignee', SEARCH_PLACEHOLDER: 'Filter tasks'};
// As the server says it of what is sent too late.
const gone = 'This task is not open any more: it was finished meanwhile, or its case went another way. Reload the task list.';
const say = (element, text) => {
  if (element.textContent !== text) {
    element.textContent = text;
  }
};
const tidy = () => {
  for (const part of document.querySelectorAll(shownOnly)) {
    part.removeAttribute(part.matches('a') ? 'href' : 'tabindex');
  }
  const me = document.querySelector('.account > .dropdown-toggle')?.textContent.trim();
  for (const button of document.querySelectorAll('.meta .assignee .unclaim')) {
    button.hidden = button.parentElement.querySelector('.view-value')?.textContent.trim() !== me;
  }
  for (const label of document.querySelectorAll('.sort-by')) {
    say(label, words[label.textContent.trim()] ?? label.textContent);
  }
  for (const box of document.querySelectorAll('[placeholder=SEARCH_PLACEHOLDER]')) {
    box.placeholder = words.SEARCH_PLACEHOLDER;
  }
  for (const status of document.querySelectorAll('.notifications .status')) {
    say(status, status.textContent.replace('An error happened while submitting the task form', 'This was not recorded')
      .replace(/An error happened while claiming the task\.?/, 'You cannot take this task')
      .replace(/An error happened while unclaiming the task\.?/, 'You cannot put this task back')
      .replace('The task does not exist anymore', 'You cannot open this task'));
  }
  for (const message of document.querySelectorAll('.notifications .message')) {
    say(message, message.textContent.replace(/^\s*Cannot submit task form [\w-]+: /, '')
      .replace(/^.*No matching task with id [\w-]+\s*$/s, gone));
    const refusal = message.closest('.alert-danger');
    // A refusal is read out, and whoever works by keyboard stands at it; where Tasklist loads on, again.
    if (refusal && (!refusal.hasAttribute('tabindex') || document.activeElement === document.body)) {
      refusal.setAttribute('role', 'alert');
      refusal.tabIndex = -1;
      refusal.focus();
    }
  }
};
new MutationObserver(tidy).observe(document.documentElement, {childList: true, subtree: true});

export default {
  app: {
    name: 'Tasklist',
    vendor: 'Case Review'
  },
  // configure the date format
  // "dateFormat": {
  //   "normal": "LLL",
  //   "long":   "LLLL"
  // },
  //
  // "locales": {
  //    "availableLocales": ["en", "de"],
  //    "fallbackLocale": "en"
  //  },
  // customScripts: [
  //   // If you have a folder called 'my-custom-script' (in the 'tasklist' folder)
  //   // with a file called 'customScript.js' in it
  //   // 'my-custom-script/customScript'
  // ],
  // requireJsConfig: {
  //   // AngularJS module names
  //   ngDeps: ['ui.bootstrap'],
  //   // RequireJS configuration for a complete configuration documentation see:
  //   // http://requirejs.org/docs/api.html#config
  //   deps: ['jquery', 'custom-ui'],
  //   paths: {
  //     // if you have a folder called `custom-ui` (in the `scripts` folder)
  //     // with a file called `scripts.js` in it and defining the `custom-ui` AMD module
  //     'custom-ui': 'custom-ui/scripts'
  //   }
  // },
  // csrfCookieName: 'XSRF-TOKEN',
  // disableWelcomeMessage: false,
  // assignProcessInstanceIdToTaskComment: true,

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'claims the currently selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'set the focus to the first filter in the list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'sets the focus to the first task in the list'
    },
    // What these two do is in js/tasklist-keys.js; here they are listed.
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'goes to the first field of the form of the task'
    },
    caseFile: {
      key: 'ctrl+alt+p',
      description: 'goes to the case file of the task and its protocol'
    }
  }
};
