// What anybody at a case raises at once: an urgent risk, possible misconduct, new information.
import {el, send} from '/js/server.js';
import {choices} from './words.js';

const MOST = 4000;

const RISK = {
  button: 'Urgent risk', tone: 'alarm', title: 'Raise an urgent risk', path: 'urgent-risks',
  choice: {field: 'trigger', label: 'What is the risk?', kind: 'urgentTrigger', need: 'Choose what the risk is.'},
  text: {field: 'reasons', label: 'What do you know, and how?', need: 'Say what you know: the duty officer has only this to go by.'},
  happens: 'A duty officer looks at it at once, at any hour, and those who work on the case see in its file that it was raised; the case goes on meanwhile.',
  first: 'If somebody is in danger at this moment, call 999 or the control room of the force first.',
  send: 'Raise it', done: answer => `Urgent risk ${answer.number} is raised. The duty officers have been told.`
};

const MISCONDUCT = {
  button: 'Possible misconduct', title: 'Pass on possible misconduct', path: 'conduct-indications',
  choice: {field: 'indication', label: 'What is it about?', kind: 'indication', need: 'Choose what it is about.'},
  text: {field: 'account', label: 'What have you seen, and where in the record?', need: 'Say what you have seen: nobody can ask you through this page.'},
  happens: 'Only the standards liaison will see this. It leaves no trace in the case file, and you will not see it again.',
  send: 'Pass it on', done: () => 'Thank you. It has been passed on.'
};

const INFORMATION = {
  button: 'New information', title: 'Record new information', path: 'new-information',
  choice: {field: 'source', label: 'Where does it come from?', kind: 'informationSource', need: 'Choose where it comes from.'},
  text: {field: 'reasons', label: 'What is new, and why does it matter for this case?', need: 'Say what is new and why it matters.'},
  happens: 'The case goes back to screening with its whole history, and those who work on it see in its file that new information came in.',
  send: 'Record it', done: () => 'Thank you. The case is back in screening.', changesTheCase: true
};

const ON_THE_WAY = {...INFORMATION,
  happens: 'The case goes on where it is. Votes, checks and approvals that are not final yet have to be made again on the new file.',
  done: () => 'Thank you. It is on record; whoever decides looks again.'};

const ASK = {
  button: 'Ask the force', title: 'Ask the force', path: 'questions',
  choice: {field: 'waits', label: 'Does the work wait for the answer?', kind: 'askWaits', need: 'Choose whether the work waits.'},
  text: {field: 'questions', label: 'Your questions, one on each line, at most five', need: 'Write at least one question.'},
  happens: 'The liaisons of the force get these questions as a task, under their own reference. Write no names of people, and nothing of what the review thinks of the case. If the force stays silent, its lead and then a chief officer are told.',
  body: (waits, questions) => ({waits: waits === 'YES', questions: questions.split('\n').map(line => line.trim()).filter(Boolean)}),
  send: 'Ask', done: answer => `The force is asked: request ${answer.number}.`
};

const ENDED = new Set(['SCREENED_OUT', 'CLOSED_NFA_UPHELD', 'CLOSED_REINVESTIGATED_NFA', 'WITHDRAWN', 'CHARGED', 'CONCLUDED']);

/**
 * The bar over a case file.
 *
 * @param number of the case
 * @param state of the case, when the person has its file open; without the file an urgent risk is all that can be raised
 * @param mayAsk whether the person may ask the force of the case
 * @param said what to tell at first, such as what came of something raised before
 * @param changed is told a sentence when the case is not what is shown any more
 */
export function raiseBar({number, state, mayAsk = false, said = '', changed}) {
  const acts = [RISK, ...(state ? [MISCONDUCT, ENDED.has(state) ? INFORMATION : ON_THE_WAY] : []), ...(mayAsk ? [ASK] : [])];
  const told = el('p', {class: 'told', role: 'status', tabindex: '-1'}, said);
  const bar = el('div', {class: 'raise', role: 'group', 'aria-label': 'Raise something about this case'});
  bar.append(...acts.map(act => {
    const button = el('button', {type: 'button', class: act.tone ?? '', 'aria-haspopup': 'dialog', onclick: () => {
      told.textContent = '';
      new Raise(act, number, bar, {left: () => button.focus(), done: sentence => {
        button.focus();
        if (act.changesTheCase) {
          changed(sentence);
        } else {
          told.textContent = sentence;
        }
      }}).open();
    }}, act.button);
    return button;
  }), told);
  return bar;
}

/** One dialog, from its opening to its sending or leaving. */
class Raise {
  #act;
  #number;
  #place;
  #after;
  #choice;
  #text;
  #needs = {};
  #count = el('p', {class: 'hint count', id: 'raise-count'});
  #problem = el('p', {class: 'notice wrong', role: 'alert', hidden: true});
  #buttons = el('div', {class: 'buttons'});
  #dialog;
  #busy = false;

  constructor(act, number, place, after) {
    this.#act = act;
    this.#number = number;
    this.#place = place;
    this.#after = after;
    this.#choice = el('select', {id: 'raise-choice', required: true, 'aria-describedby': 'raise-choice-need'}, el('option', {value: ''}, 'Choose'),
      choices(act.choice.kind).map(([value, words]) => el('option', {value}, words)));
    this.#text = el('textarea', {id: 'raise-text', required: true, rows: 6, maxlength: MOST, 'aria-describedby': 'raise-text-need raise-count',
      oninput: () => this.#counted()});
    this.#dialog = el('dialog', {class: 'raising', 'aria-labelledby': 'raise-title', 'aria-describedby': 'raise-happens',
      onkeydown: event => this.#key(event), oncancel: event => {
        event.preventDefault();
        this.#leave();
      }}, this.#form());
    this.#counted();
    this.#offer();
  }

  open() {
    this.#place.append(this.#dialog);
    this.#dialog.showModal();
    this.#choice.focus();
  }

  #form() {
    const {title, happens, first, choice, text} = this.#act;
    return el('form', {novalidate: true, onsubmit: event => {
      event.preventDefault();
      this.#send();
    }}, el('h2', {id: 'raise-title'}, title), first && el('p', {class: 'first'}, first),
    this.#field(choice, this.#choice), this.#field(text, this.#text, this.#count),
    el('p', {class: 'notice', id: 'raise-happens'}, happens), this.#problem, this.#buttons);
  }

  #field({field, label}, control, ...more) {
    this.#needs[field] = el('p', {class: 'need error', id: `${control.id}-need`, hidden: true});
    const satisfied = () => {
      if (control.value.trim()) {
        this.#need(field, control, '');
      }
    };
    return el('div', {class: 'field', oninput: satisfied}, el('label', {for: control.id}, label), control, this.#needs[field], ...more);
  }

  #counted() {
    this.#count.textContent = `${this.#text.value.length.toLocaleString('en-GB')} of ${MOST.toLocaleString('en-GB')} characters`;
  }

  #key(event) {
    // What is typed here is not for Tasklist's shortcuts; and Escape asks before it throws away what was typed.
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#leave();
    }
  }

  /** The buttons as they are while somebody writes. */
  #offer() {
    this.#buttons.replaceChildren(el('button', {type: 'submit', class: 'main'}, this.#act.send),
      el('button', {type: 'button', onclick: () => this.#leave()}, 'Cancel'));
  }

  #leave() {
    if (this.#busy) {
      return;
    }
    if (!this.#text.value.trim()) {
      this.#close(this.#after.left);
      return;
    }
    const keep = el('button', {type: 'button', class: 'main', onclick: () => {
      this.#offer();
      this.#text.focus();
    }}, 'Keep writing');
    this.#buttons.replaceChildren(el('p', {role: 'alert'}, 'What you have written is not sent. Throw it away?'), keep,
      el('button', {type: 'button', onclick: () => this.#close(this.#after.left)}, 'Throw it away'));
    keep.focus();
  }

  #close(then) {
    this.#dialog.close();
    this.#dialog.remove();
    then();
  }

  async #send() {
    if (this.#busy || !this.#isComplete()) {
      return;
    }
    const {path, choice, text, done, body = (chosen, written) => ({[choice.field]: chosen, [text.field]: written})} = this.#act;
    this.#working(true);
    try {
      const answer = await send('POST', `/api/cases/${encodeURIComponent(this.#number)}/${path}`,
        body(this.#choice.value, this.#text.value.trim()));
      this.#close(() => this.#after.done(done(answer ?? {})));
    } catch (problem) {
      this.#working(false);
      this.#problem.textContent = `Not sent. ${problem.message}`;
      this.#problem.hidden = false;
      this.#problem.scrollIntoView({block: 'nearest'});
    }
  }

  #working(busy) {
    this.#busy = busy;
    this.#problem.hidden = true;
    this.#dialog.setAttribute('aria-busy', String(busy));
    for (const control of [this.#choice, this.#text, ...this.#buttons.querySelectorAll('button')]) {
      control.disabled = busy;
    }
    this.#buttons.querySelector('.main').textContent = busy ? 'Sending ...' : this.#act.send;
  }

  #isComplete() {
    const missing = [[this.#act.choice, this.#choice], [this.#act.text, this.#text]].filter(([{field, need}, control]) => {
      const empty = !control.value.trim();
      this.#need(field, control, empty ? need : '');
      return empty;
    });
    missing[0]?.[1].focus();
    return !missing.length;
  }

  #need(field, control, sentence) {
    this.#needs[field].hidden = !sentence;
    this.#needs[field].textContent = sentence;
    control.setAttribute('aria-invalid', String(Boolean(sentence)));
  }
}
