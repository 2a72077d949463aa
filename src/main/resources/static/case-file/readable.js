// An answer as it is read: what it says, and the way to the page that it cites.
import {el} from '/js/server.js';
import {fields} from './fields.js';
import {word} from './words.js';

/** @param open opens the page that is cited */
export function readable(answer, choices, open) {
  if (!answer?.answer) {
    return el('p', {class: 'hint'}, 'Not answered.');
  }
  const said = fields(choices).filter(field => Array.isArray(answer[field.name]) ? answer[field.name].length : answer[field.name]);
  return el('div', {}, el('p', {}, el('strong', {}, word('itemAnswer', answer.answer))),
    el('dl', {class: 'facts'}, said.map(field => el('div', {}, el('dt', {}, field.label), el('dd', {class: 'text'}, field.say(answer[field.name]))))),
    answer.documentId && el('p', {}, el('button', {type: 'button', class: 'link', onclick: open}, 'Open the page that is cited')));
}
