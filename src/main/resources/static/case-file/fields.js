// The fields of an answer to an item of the protocol.
import {el} from '/js/server.js';
import {allSmall, Failings, failingsInWords, templates} from './failings.js';

export const FINDING = ['PARTLY', 'NOT_MET', 'CANNOT_TELL'];
const ANSWERED = ['MET', ...FINDING];
const ANY = [...ANSWERED, 'NOT_APPLICABLE'];

/** A field is there when the answer needs it, and stays while something is written in it. */
export const shownFor = (field, answer) => {
  const value = answer[field.name];
  return Array.isArray(value) && value.length > 0 || !Array.isArray(value) && Boolean(value)
    || field.when.includes(answer.answer) && !(field.notForSmall && allSmall(answer.failings));
};

/** @param changed called when a field of its own accord has another value */
export function fields(choices) {
  choices.templates ??= templates(choices);
  return [
    {name: 'failings', label: 'What it did', when: FINDING, say: given => failingsInWords(choices, given), build: (code, changed) => {
      const failings = new Failings(code, choices.templates, changed);
      return {element: failings.element, get: () => failings.get(), set: value => failings.set(value), focus: name => failings.focus(name),
        tell: (sentences, before) => failings.tell(sentences, before), ready: () => failings.ready(), another: () => failings.another()};
    }},
    long('done', 'What was done', FINDING),
    {...long('expected', 'What was expected at the time', FINDING), notForSmall: true},
    short('sourceDocument', 'Source document', ANSWERED, 300, 'document-list'),
    short('page', 'Page', ANSWERED, 40),
    tick('noRecordFound', 'No record was found', FINDING),
    long('note', 'Note', ANY)];
}

/** A field whose label, control and sentence of need belong together. */
const field = (name, label, when, build) => ({name, label, when, say: value => value, build: code => {
  const id = `${code}-${name}`;
  const need = el('p', {class: 'need', id: `${id}-need`, hidden: true});
  const control = build({id, name: id, 'aria-describedby': need.id});
  return {control, need, element: el('div', {class: `field ${name}`, hidden: true}, el('label', {for: id}, label), control, need),
    get: () => control.value, set: value => {
      control.value = value ?? '';
    }};
}});

const long = (name, label, when) => field(name, label, when,
  attributes => el('textarea', {...attributes, rows: 3, maxlength: 4000}));

const short = (name, label, when, most, list = null) => field(name, label, when,
  attributes => el('input', {...attributes, type: 'text', maxlength: most, autocomplete: 'off', list}));

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
