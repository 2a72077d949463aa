// What waits to be screened: how much of which kind.
import {el} from '/js/server.js';
import {word} from '/case-file/words.js';
import {counted, GROUPS} from './words.js';

const inside = sentence => sentence[0].toLowerCase() + sentence.slice(1);

const kind = group => group.group === 'ONE_UNKNOWN' ? `${GROUPS.ONE_UNKNOWN}: ${inside(word('criterion', group.unknown))}` : GROUPS[group.group];

export function showQueue(place, queue, start) {
  const button = queue.next.length
    ? el('p', {class: 'begin'}, el('button', {class: 'main', type: 'button', id: 'start', onclick: start}, queue.next[0].mine ? 'Go on' : 'Start'), ' ',
      el('span', {class: 'hint'}, 'Key: Enter. During the work, ? shows all keys.')) : null;
  place.replaceChildren(...[
    queue.total === 0
      ? el('p', {class: 'empty'}, 'No case waits to be screened here. Choose another force, or come back when a package has come in.')
      : el('p', {role: 'status'}, `${counted(queue.total, 'case waits', 'cases wait')}${queue.taken ? `; ${queue.taken} of them ${queue.taken === 1 ? 'is' : 'are'} open at somebody's desk` : ''}.`),
    queue.total > 0 && queue.next.length === 0 && el('p', {class: 'empty'}, 'All of them are open at the desks of others. Look again in a moment.'),
    button,
    queue.total > 0 && el('div', {class: 'sideways', role: 'region', 'aria-label': 'What waits', tabindex: '0'}, el('table', {class: 'counts'},
      el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, 'Cases, in this order'), el('th', {scope: 'col', class: 'number'}, 'Waiting'), el('th', {scope: 'col', class: 'number'}, 'Rape alleged'))),
      el('tbody', {}, queue.groups.map(group => el('tr', {}, el('th', {scope: 'row'}, kind(group)),
        el('td', {class: 'number'}, String(group.waiting)), el('td', {class: 'number'}, String(group.rape))))))),
    queue.forSecond > 0 && el('p', {class: 'notice'}, `${counted(queue.forSecond, 'case', 'cases')} that a colleague has screened may be left out and ${queue.forSecond === 1 ? 'waits' : 'wait'} for your own answers as the second screener. `,
      el('a', {href: '/camunda/app/tasklist/default/'}, 'Answer them in Tasklist'), '.')
  ].filter(Boolean));
}
