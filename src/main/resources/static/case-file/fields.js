// The fields of an answer to an item of the protocol.
import {el} from '/js/server.js';
import {word} from './words.js';

const FINDING = ['PARTLY', 'NOT_MET', 'CANNOT_TELL'];
const ANSWERED = ['MET', ...FINDING];
const ANY = [...ANSWERED, 'NOT_APPLICABLE'];

/** A field is there when the answer needs it, and stays while something is written in it. */
export const shownFor = (field, answer, value) => field.when.includes(answer) || Boolean(value);

export function fields({failings = [], causes = []}) {
  const codes = kind => value => word(kind, value);
  return [
    long('expected', 'What was expected at the time', FINDING),
    long('done', 'What was done', FINDING),
    short('sourceDocument', 'Source document', ANSWERED, 300),
    short('page', 'Page', ANSWERED, 40),
    tick('noRecordFound', 'No record was found', FINDING),
    choice('effect', 'Effect on the decision to take no further action', FINDING,
      ['NONE', 'POSSIBLE', 'PROBABLE', 'DECISIVE'].map(code => option(code, word('effect', code))), codes('effect')),
    choice('stillAchievable', 'Can it still be done?', FINDING,
      ['YES', 'NO', 'UNKNOWN'].map(code => option(code, word('achievable', code))), codes('achievable')),
    choice('failingCode', 'Failing, if it is one', FINDING, byFamily(failings), titleIn(failings)),
    choice('causeCode', 'Cause of the failing', FINDING, causes.map(cause => option(cause.code, cause.title)), titleIn(causes)),
    long('note', 'Note', ANY)];
}

const option = (value, text) => el('option', {value}, text);

const titleIn = list => code => {
  const found = list.find(entry => entry.code === code);
  return found ? `${code} ${found.title}` : code;
};

function byFamily(failings) {
  const families = Map.groupBy ? [...Map.groupBy(failings, failing => failing.family)]
    : [...new Set(failings.map(f => f.family))].map(family => [family, failings.filter(f => f.family === family)]);
  return families.map(([family, list]) => el('optgroup', {label: family ?? 'Other'},
    list.map(failing => option(failing.code, `${failing.code} ${failing.title}`))));
}

/** A field whose label, control and sentence of need belong together. */
const field = (name, label, when, say, build) => ({name, label, when, say, build: code => {
  const id = `${code}-${name}`;
  const need = el('p', {class: 'need', id: `${id}-need`, hidden: true});
  const control = build({id, name: id, 'aria-describedby': need.id});
  return {control, need, element: el('div', {class: `field ${name}`, hidden: true}, el('label', {for: id}, label), control, need),
    get: () => control.value, set: value => {
      control.value = value ?? '';
    }};
}});

const long = (name, label, when) => field(name, label, when, value => value,
  attributes => el('textarea', {...attributes, rows: 3, maxlength: 4000}));

const short = (name, label, when, most) => field(name, label, when, value => value,
  attributes => el('input', {...attributes, type: 'text', maxlength: most, autocomplete: 'off'}));

const choice = (name, label, when, options, say) => field(name, label, when, say,
  attributes => el('select', attributes, option('', 'Choose'), options.map(o => o.cloneNode(true))));

const tick = (name, label, when) => ({name, label, when, say: () => 'Yes', build: code => {
  const id = `${code}-${name}`;
  const need = el('p', {class: 'need', id: `${id}-need`, hidden: true});
  const control = el('input', {id, name: id, type: 'checkbox', 'aria-describedby': need.id});
  return {control, need, element: el('div', {class: `field ${name}`, hidden: true},
    el('label', {class: 'choice'}, control, ' ', label), need),
  get: () => control.checked, set: value => {
    control.checked = Boolean(value);
  }};
}});
