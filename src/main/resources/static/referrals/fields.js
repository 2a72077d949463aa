// One field for one column of a package: a list, a list to type in, a date, a text.
import {el} from '/js/server.js';

const SHORT_LIST = 60;
const LONG_TEXT = 300;
const YES_NO = [{code: 'Y', label: 'Yes'}, {code: 'N', label: 'No'}, {code: 'U', label: 'Not known'}];
const DATE = 'Such as 9/3/2014. If only a part is known: 2014-03 or 2014.';
const LIST = 'Several: put ; between them.';

/**
 * A field with its label, help and faults.
 * @param column as the format tells it
 * @param value as the sender wrote it
 * @param id of the input, unique on the page
 * @param suggestions tells values to choose from, such as the references of victims
 */
export function field(column, value, id, {suggestions = null} = {}) {
  const error = el('p', {class: 'error', id: `${id}-error`, hidden: true});
  const help = helpOf(column);
  const hint = help ? el('p', {class: 'hint', id: `${id}-hint`}, help) : null;
  const attributes = {id, 'aria-describedby': `${hint ? `${id}-hint ` : ''}${id}-error`, 'aria-required': column.required ? 'true' : null};
  const input = inputOf(column, value, attributes, suggestions);
  const tick = el('input', {type: 'checkbox', id: `${id}-stands`});
  const stands = el('p', {class: 'tick'}, tick, ' ', el('label', {for: `${id}-stands`}, 'Our record says so'),
    el('span', {class: 'hint'}, ' The file itself is wrong here. The value is kept as recorded and counts as not known.'));
  const element = el('div', {class: `field${column.max > LONG_TEXT ? ' wide' : ''}`},
    el('label', {for: id}, column.title, column.required && el('strong', {class: 'must'}, ' needed')),
    hint, error, input.list ? [input.shown, input.list] : input.shown);
  const read = () => input.shown.value.trim();
  return {column, element, id, value: read, stands: () => tick.checked, focus: () => input.shown.focus(),
    /** Shows what is wrong with it; nothing when the list is empty. */
    say(problems) {
      error.replaceChildren(...problems.map(problem => el('span', {}, problem.message ?? problem)));
      error.hidden = !problems.length;
      element.classList.toggle('faulty', problems.length > 0);
      input.shown.setAttribute('aria-invalid', String(problems.length > 0));
      if (problems.some(problem => problem.mayStand)) {
        element.append(stands);
      } else if (!tick.checked) {
        stands.remove();
      }
    }};
}

function helpOf(column) {
  const own = column.help ?? '';
  const more = column.kind === 'DATE' ? DATE : column.kind === 'LIST' || column.kind === 'CODES' ? LIST : '';
  const example = column.example && column.kind !== 'DATE' && !column.codes?.length ? `For example ${column.example}` : '';
  return [own, /;|semicolon/.test(own) && more === LIST ? '' : more, example].filter(Boolean).map(sentence => /[.?!]$/.test(sentence) ? sentence : `${sentence}.`).join(' ');
}

function inputOf(column, value, attributes, suggestions) {
  const text = Array.isArray(value) ? value.join('; ') : value ?? '';
  const codes = column.kind === 'YES_NO' ? YES_NO : column.codes ?? [];
  if (suggestions) {
    return typed(text, attributes, () => suggestions().map(one => ({code: one})));
  }
  if (codes.length && codes.length <= SHORT_LIST && column.kind !== 'CODES') {
    return {shown: chosen(codes, String(text), attributes)};
  }
  if (codes.length) {
    return typed(text, attributes, () => codes);
  }
  if (column.max > LONG_TEXT) {
    const area = el('textarea', {...attributes, rows: column.max > 1000 ? 5 : 2});
    area.value = text;
    return {shown: area};
  }
  return {shown: el('input', {...attributes, type: 'text', value: text, autocomplete: 'off', spellcheck: 'false',
    inputmode: column.kind === 'NUMBER' ? 'numeric' : column.kind === 'EMAIL' ? 'email' : null})};
}

/** A list to choose from. A value that is not in it stays visible until another is chosen. */
function chosen(codes, text, attributes) {
  const known = codes.find(one => one.code.toUpperCase() === text.trim().toUpperCase());
  const select = el('select', attributes, el('option', {value: ''}, ''),
    text && !known ? el('option', {value: text, selected: true}, `${text} (not in the list)`) : null,
    codes.map(one => el('option', {value: one.code, selected: one === known}, labelled(one))));
  return select;
}

function typed(text, attributes, codes) {
  const list = el('datalist', {id: `${attributes.id}-list`});
  const fill = () => list.replaceChildren(...codes().map(one => el('option', {value: one.code}, one.label ?? '')));
  return {list, shown: el('input', {...attributes, type: 'text', value: text, list: list.id, onfocus: fill, autocomplete: 'off', spellcheck: 'false'})};
}

const labelled = ({code, label}) => !label || label === code ? code : /^[0-9A-Z]{1,3}$/.test(code) && !['Y', 'N', 'U'].includes(code) ? `${code}: ${label}` : label;
