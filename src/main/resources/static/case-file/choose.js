// Two people, or two windows, have answered the same item: what stands there now and what was typed here, for the person to choose.
import {el} from '/js/server.js';
import {word} from './words.js';

const plain = value => Array.isArray(value) ? JSON.stringify(value.map(it => [it.failingCode, it.causeCode, it.effect, it.stillAchievable].map(code => code || null)))
  : String(value ?? '').trim();

/** Whether both say the same; versions and times do not matter. */
export const same = (mine, theirs, fields) => plain(mine?.answer) === plain(theirs?.answer)
  && plain(mine?.documentId) === plain(theirs?.documentId) && fields.every(field => plain(mine?.[field.name] || '') === plain(theirs?.[field.name] || ''));

const inWords = (field, value) => value && (!Array.isArray(value) || value.length) ? field.say(value) : 'Nothing';

/**
 * @param fields of the answer
 * @param saved what stands on the server
 * @param mine what was typed here
 */
export function choice(fields, saved, mine, {take, keep}) {
  const differ = fields.filter(field => plain(saved?.[field.name] || '') !== plain(mine[field.name] || ''));
  const answer = {label: 'Answer', name: 'answer', say: code => word('itemAnswer', code)};
  const rows = plain(saved?.answer) === plain(mine.answer) ? differ : [answer, ...differ];
  return el('div', {class: 'notice wrong choose', role: 'group', 'aria-label': 'Saved meanwhile', tabindex: '-1'},
    el('p', {}, el('strong', {}, 'Somebody saved this item meanwhile, perhaps in another window. '), 'Nothing is lost: choose which text stays.'),
    el('table', {}, el('thead', {}, el('tr', {}, ['', 'What is there now', 'Yours'].map(head => el('th', {scope: 'col'}, head)))),
      el('tbody', {}, rows.map(field => el('tr', {}, el('th', {scope: 'row'}, field.label),
        el('td', {class: 'text'}, inWords(field, saved?.[field.name])), el('td', {class: 'text'}, inWords(field, mine[field.name])))))),
    el('p', {class: 'buttons'}, el('button', {type: 'button', onclick: take}, 'Take what is there now'),
      el('button', {type: 'button', onclick: keep}, 'Save mine over it')));
}
