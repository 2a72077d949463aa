// What both pages of the panel's meetings share: days, the form of a meeting, an act with its refusal beside it.
import {acting as actingOnce} from '/js/acting.js';
import {el} from '/js/server.js';

const DAY = new Intl.DateTimeFormat('en-GB', {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});

export const dayOf = iso => DAY.format(new Date(`${iso}T00:00:00Z`));
export const when = plan => `${dayOf(plan.day)}, ${plan.starts.slice(0, 5)}`;
export const counted = (n, one, many) => `${n} ${n === 1 ? one : many}`;
export const caseLink = number => el('a', {href: `/cases/${encodeURIComponent(number)}`}, number);

/** A link where the place is an address, else its words. */
export const place = words => /^https:\/\/\S+$/.test(words) ? el('a', {href: words, rel: 'noreferrer'}, words) : words;

/** A button whose page stays: it may be pressed again. */
export const acting = (text, act, options) => actingOnce(text, act, {...options, again: true});

/** A line of text with its label. */
export function asked(id, label, attributes = {}) {
  const input = el('input', {id, type: 'text', autocomplete: 'off', ...attributes});
  return [input, el('p', {}, el('label', {for: id}, label), ' ', input)];
}

/** A choice with its label. */
export function choice(id, label, options, chosen) {
  const select = el('select', {id}, el('option', {value: ''}, 'Choose'), options.map(([value, text]) =>
    el('option', {value, selected: value === chosen}, text)));
  return [select, el('p', {}, el('label', {for: id}, label), ' ', select)];
}

/** The fields of a meeting, and what they hold. */
export function form(panel, plan = {members: []}) {
  const [day, dayLine] = asked('day', 'Day', {type: 'date', value: plan.day});
  const [starts, startsLine] = asked('starts', 'Starts at', {type: 'time', value: plan.starts?.slice(0, 5)});
  const [where, whereLine] = asked('place', 'Room, or address of the video meeting', {maxlength: 500, value: plan.place});
  const [chair, chairLine] = choice('chair', 'Who chairs it', panel.map(one => [one.id, one.name]), plan.chair);
  const boxes = panel.map(one => el('input', {type: 'checkbox', value: one.id, checked: plan.members.includes(one.id)}));
  return {
    node: el('div', {class: 'meeting-form'}, dayLine, startsLine, whereLine,
      el('fieldset', {}, el('legend', {}, 'Who sits on it: three or more'), boxes.map((box, i) => el('label', {}, box, ` ${panel[i].name}`))), chairLine),
    read: () => ({day: day.value || null, starts: starts.value || null, place: where.value, chair: chair.value,
      members: boxes.filter(box => box.checked).map(box => box.value)})
  };
}
