// The words that people read for the codes we keep, and dates and deadlines in words.
import {get} from '/js/server.js';

let list = {};

export async function loadWords() {
  list = await get(new URL('words.json', import.meta.url));
}

const readable = code => {
  if (!/^[A-Z0-9]+(_[A-Z0-9]+)+$|^[A-Z]{3,}$/.test(code)) {
    return code;
  }
  const text = code.replaceAll('_', ' ').toLowerCase();
  return text[0].toUpperCase() + text.slice(1);
};

/** A box or a form that an owner has drawn has no word of ours: its name, made readable. */
const drawn = name => {
  const text = name.replaceAll('-', ' ').replace(/[A-Z]/g, capital => ` ${capital.toLowerCase()}`);
  return text[0].toUpperCase() + text.slice(1);
};

const DRAWN = new Set(['activity', 'form']);

/** The words for a code of this kind; the code itself, made readable, where none are listed. */
export const word = (kind, code) =>
  code === null || code === undefined || code === '' ? '' : list[kind]?.[code] ?? (DRAWN.has(kind) ? drawn : readable)(String(code));

/** The codes of this kind that can be chosen, each with its words, in the order of the list. */
export const choices = kind => Object.entries(list[kind] ?? {});

export const words = (kind, codes) => (codes ?? []).map(code => word(kind, code)).join(', ');

const LONDON = {timeZone: 'Europe/London'};
const DAY = new Intl.DateTimeFormat('en-GB', {...LONDON, day: 'numeric', month: 'long', year: 'numeric'});
const MOMENT = new Intl.DateTimeFormat('en-GB', {...LONDON, day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit'});
const TIME = new Intl.DateTimeFormat('en-GB', {...LONDON, hour: '2-digit', minute: '2-digit'});

export const moment = instant => instant ? MOMENT.format(new Date(instant)) : '';
export const time = instant => TIME.format(instant ? new Date(instant) : new Date());

/** A day, also one of which only the year or the month is known. */
export function day(date) {
  const text = typeof date === 'object' && date !== null ? date.text ?? date.value ?? '' : String(date ?? '');
  if (/^\d{4}$/.test(text)) {
    return `in ${text}`;
  }
  const [year, month] = text.split('-');
  if (/^\d{4}-\d{2}$/.test(text)) {
    return new Intl.DateTimeFormat('en-GB', {month: 'long', year: 'numeric'}).format(new Date(+year, month - 1, 1));
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return DAY.format(new Date(`${text}T12:00:00Z`));
  }
  return text && !Number.isNaN(Date.parse(text)) ? DAY.format(new Date(text)) : text;
}

const days = n => `${n} working ${n === 1 ? 'day' : 'days'}`;

/** A clock in words, and how grave it is: late, soon, good or none. */
export function deadline(clock) {
  if (clock.stoppedAt) {
    return {text: clock.late ? `Done late, on ${day(clock.stoppedAt)}` : `Done in time, on ${day(clock.stoppedAt)}`,
      tone: clock.late ? 'late' : 'good'};
  }
  if (clock.pausedAt) {
    return {text: `Stands still since ${day(clock.pausedAt)}`, tone: ''};
  }
  const left = clock.workingDaysLeft;
  if (clock.late || left < 0) {
    return {text: left < 0 ? `Late by ${days(-left)}` : 'Late', tone: 'late'};
  }
  if (left === 0) {
    return {text: 'Due today', tone: 'soon'};
  }
  if (left === null || left === undefined) {
    return {text: `Due ${day(clock.dueAt)}`, tone: ''};
  }
  return {text: `Due in ${days(left)}`, tone: left <= 2 ? 'soon' : 'good'};
}
