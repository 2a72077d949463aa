// Logs a person in again on the page that they are on, so that nothing on it is lost.
import {el, get} from '/js/server.js';

const ENGINE_PAGE = '/camunda/app/tasklist/default/';

/** @returns whether name and password were right */
async function logIn(username, password) {
  const page = await fetch('/login', {credentials: 'same-origin'});
  const form = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('form[action="/login"]');
  const body = new URLSearchParams({username, password, _csrf: form?.querySelector('input[name=_csrf]')?.value ?? ''});
  const answer = await fetch('/login', {method: 'POST', body, credentials: 'same-origin'});
  return answer.ok && new URL(answer.url).pathname !== '/login';
}

/** The page was written with the tokens of the session before. */
export async function takeOver(session) {
  if (location.pathname.startsWith('/camunda/')) {
    await fetch(ENGINE_PAGE, {credentials: 'same-origin'});
  }
  const token = session.csrfToken;
  for (const field of document.querySelectorAll('input[name="_csrf"]')) {
    field.value = token;
  }
  for (const meta of document.querySelectorAll('meta[name="_csrf"]')) {
    meta.content = token;
  }
}

/**
 * Opens the dialog.
 *
 * @param place in whose shadow or page it stands
 * @param done called with the session when somebody is logged in
 * @param words what is said above the fields
 * @param leave where who does not log in is taken, by the button alone; without it the dialog closes
 * @returns how to close it, and to say something else in it
 */
export function loginAgain(place, name, done, words = 'What you typed stays on this page and is saved as soon as you are logged in.', leave = undefined) {
  const user = el('input', {id: 'again-user', type: 'text', autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false', required: true, value: name ?? ''});
  const password = el('input', {id: 'again-password', type: 'password', autocomplete: 'current-password', required: true});
  const wrong = el('p', {class: 'notice wrong', role: 'alert', hidden: true});
  const submit = el('button', {type: 'submit', class: 'main'}, 'Log in');
  const said = el('p', {}, words);
  const before = place.getRootNode().activeElement;
  // The browser shuts a dialog at Escape, whatever stands in it: a page that is covered stays so, and nothing typed is lost.
  let shut = true;
  const close = () => {
    shut = false;
    dialog.close();
    dialog.remove();
    before?.focus();
  };
  const dialog = el('dialog', {class: 'raising again', 'aria-labelledby': 'again-title', onkeydown: event => event.stopPropagation(), onclose: () => {
    if (shut && leave) {
      dialog.showModal();
    } else {
      dialog.remove();
    }
  }},
    el('form', {novalidate: true, onsubmit: async event => {
      event.preventDefault();
      wrong.hidden = true;
      submit.disabled = true;
      try {
        if (await logIn(user.value, password.value)) {
          const session = await get('/api/session');
          await takeOver(session);
          close();
          done(session);
          return;
        }
        wrong.textContent = 'The user name and the password do not belong together. Check both and try again.';
      } catch (problem) {
        wrong.textContent = problem.status === undefined ? 'The server did not answer. Check the connection and try again.' : problem.message;
      } finally {
        submit.disabled = false;
      }
      wrong.hidden = false;
      password.select();
    }}, el('h2', {id: 'again-title'}, 'Log in again'), said,
    el('div', {class: 'field'}, el('label', {for: user.id}, 'User name'), user), el('div', {class: 'field'}, el('label', {for: password.id}, 'Password'), password),
    wrong, el('div', {class: 'buttons'}, submit, leave
      ? el('button', {type: 'button', onclick: () => location.replace(leave)}, 'Leave this page and lose what was typed') : el('button', {type: 'button', onclick: close}, 'Not now'))));
  place.append(dialog);
  dialog.showModal();
  (user.value ? password : user).focus();
  return {close, say: sentence => said.textContent = sentence};
}
