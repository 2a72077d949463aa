// How things are said and laid out on the pages for referrals.
import {el} from '/js/server.js';

const LONDON = {timeZone: 'Europe/London'};
const DAY = new Intl.DateTimeFormat('en-GB', {...LONDON, dateStyle: 'long'});
const MOMENT = new Intl.DateTimeFormat('en-GB', {...LONDON, dateStyle: 'long', timeStyle: 'short'});
const SORTABLE = new Intl.DateTimeFormat('sv-SE', LONDON);
const NUMBER = new Intl.NumberFormat('en-GB');

const content = () => document.getElementById('content');

/** True for somebody of central intake, who looks at all forces. */
export const isIntake = () => content().dataset.intake === 'true';
/** The codes of the forces that the person sends for. */
export const ownForces = () => (content().dataset.forces ?? '').split(' ').filter(Boolean);

export const number = value => NUMBER.format(value ?? 0);
export const day = instant => instant ? DAY.format(new Date(instant)) : '';
export const moment = instant => instant ? MOMENT.format(new Date(instant)) : '';

/** Such as "1 case" or "12 cases". */
export const counted = (count, one, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;

/** A due date with its lateness in words and colour. */
export function due(instant, late) {
  if (!instant) {
    return '';
  }
  const days = Math.round((new Date(SORTABLE.format(new Date(instant))) - new Date(SORTABLE.format(new Date()))) / 86_400_000);
  const isLate = late ?? new Date(instant) < new Date();
  if (isLate) {
    return el('span', {class: 'tag late'}, `Late: was due ${day(instant)}`);
  }
  return days <= 1 ? el('span', {class: 'tag soon'}, days <= 0 ? 'Due today' : 'Due tomorrow') : `Due ${day(instant)}`;
}

export const table = (title, heads, rows) => el('div', {class: 'sideways', role: 'region', 'aria-label': title, tabindex: '0'}, el('table', {},
  el('thead', {}, el('tr', {}, heads.map(head => el('th', {scope: 'col'}, head)))),
  el('tbody', {}, rows.map(row => el('tr', {}, row.map(cell => el('td', {}, ...[cell].flat())))))));

export const wrong = sentence => el('p', {class: 'notice wrong', role: 'alert'}, sentence);

export const button = (text, act, attributes = {}) => el('button', {type: 'button', onclick: act, ...attributes}, text);

/** Runs an act of a button: once at a time, and a fault is said beside it. */
export async function acting(at, said, act) {
  if (at.disabled) {
    return;
  }
  at.disabled = true;
  said.replaceChildren();
  try {
    await act();
  } catch (problem) {
    said.replaceChildren(wrong(`${problem.message}${problem.status === 401 || problem.status === 0 ? ' What you typed is still here.' : ''}`));
  } finally {
    at.disabled = false;
  }
}

/** Buttons to the pages of a list. */
export function pager(page, size, total, open) {
  const pages = Math.ceil(total / size);
  return pages < 2 ? null : el('nav', {class: 'pages', 'aria-label': 'Pages of the list'},
    page > 0 && button('Previous', () => open(page - 1), {class: 'link'}),
    el('span', {}, `Page ${number(page + 1)} of ${number(pages)}`),
    page + 1 < pages && button('Next', () => open(page + 1), {class: 'link'}));
}
