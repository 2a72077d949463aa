// A document that is missing is asked for where it is missed: the question is written already, and goes with a second key.
import {el, send} from '/js/server.js';

/**
 * @param place in whose shadow it stands
 * @param item with its code, its title and the record that it needs
 * @param asked called with the number of the request
 * @param left called when nothing was asked
 */
export function askFor(place, number, item, {asked, left}) {
  const text = el('textarea', {id: 'ask-text', rows: 4, maxlength: 1000, required: true});
  text.value = `For the question "${item.title}" (${item.code}), please send: ${item.wanted}. If there is none, please say so, and since when.`;
  const waits = el('input', {id: 'ask-waits', type: 'checkbox'});
  const problem = el('p', {class: 'notice wrong', role: 'alert', hidden: true});
  const submit = el('button', {type: 'submit', class: 'main'}, 'Ask the force ', el('kbd', {'aria-hidden': 'true'}, 'Enter'));
  let sent = false;
  const dialog = el('dialog', {class: 'raising', 'aria-labelledby': 'ask-title', onclose: () => {
    dialog.remove();
    if (!sent) {
      left();
    }
  }}, el('form', {novalidate: true, onsubmit: async event => {
    event.preventDefault();
    if (!text.value.trim()) {
      problem.textContent = 'Write what is missing.';
      problem.hidden = false;
      text.focus();
      return;
    }
    submit.disabled = true;
    problem.hidden = true;
    try {
      const answer = await send('POST', `/api/cases/${encodeURIComponent(number)}/review/items/${item.code}/question`, {question: text.value, waits: waits.checked});
      sent = true;
      dialog.close();
      asked(answer.number);
    } catch (failed) {
      problem.textContent = `Not sent. ${failed.message}`;
      problem.hidden = false;
      submit.disabled = false;
      submit.focus();
    }
  }}, el('h2', {id: 'ask-title'}, 'Ask the force for a missing document'),
  el('div', {class: 'field'}, el('label', {for: text.id}, 'What the force reads'), text),
  el('p', {class: 'hint'}, 'No names of people, and nothing of what the review thinks of the case.'),
  el('p', {}, el('label', {class: 'choice', for: waits.id}, waits, ' The review waits for the answer')),
  problem, el('div', {class: 'buttons'}, submit, el('button', {type: 'button', onclick: () => dialog.close()}, 'Cancel'))));
  place.append(dialog);
  dialog.showModal();
  submit.focus();
}
