// The questions of a case: what the package says on the left, the answer on the right. They come from the form itself.
import {el} from '/js/server.js';
import {word} from '/case-file/words.js';
import {ANSWERS, BASIS, place, value} from './words.js';

const MOST = 6;

/** The questions of a form, in its order, under the headings of its groups. */
export const questions = form => form.components.filter(part => part.type === 'group').map(group => ({title: group.label,
  questions: group.components.filter(part => part.type === 'radio')})).filter(group => group.questions.length);

export class Sheet {
  /** @param changed called when an answer was given */
  constructor(form, shown, sheet, changed) {
    this.derived = Object.fromEntries(sheet.answers.map(answer => [answer.question, answer]));
    this.changed = changed;
    this.rows = [];
    this.reasonRules = Object.fromEntries(form.components.flatMap(group => group.components ?? []).filter(part => part.key?.startsWith('reason')).map(part => [part.key, part]));
    this.note = form.components.flatMap(group => group.components ?? []).find(part => part.key === 'evidenceNote');
    this.element = el('div', {class: 'sheet'}, questions(form).map(group => el('section', {'aria-label': group.title},
      el('h3', {}, group.title), group.questions.map(question => this.row(question, shown)))), this.noteField());
  }

  row(question, shown) {
    const key = question.key;
    const as = shown[key];
    const said = this.derived[key];
    const reason = this.reason(key);
    const hint = `${key}-hint`;
    const radios = question.values.map(({value: code, label}) => el('input', {type: 'radio', name: key, id: `${key}-${code}`, value: code, checked: code === as,
      'aria-describedby': hint, onchange: () => this.update(row), onfocus: () => this.mark(row)}));
    const element = el('div', {class: 'asked', id: `q-${key}`},
      el('div', {class: 'said', id: hint}, this.evidence(said)),
      el('fieldset', {class: 'answer'}, el('legend', {title: question.description ?? false}, question.label),
        el('span', {class: 'choices'}, radios.map((radio, i) => el('label', {for: radio.id}, radio, ' ', question.values[i].label))),
        el('p', {class: 'as', hidden: true}, `The package says: ${ANSWERS[as] ?? as}. `), reason.element));
    const row = {key, element, radios, as, reason, number: /^(\d+)\./.exec(question.label)?.[1], label: question.label};
    this.rows.push(row);
    return element;
  }

  reason(key) {
    const name = `reason${key[0].toUpperCase()}${key.slice(1)}`;
    const input = el('input', {type: 'text', id: name, maxlength: this.reasonRules[name]?.validate?.maxLength ?? 500, autocomplete: 'off', 'aria-describedby': `${name}-need`});
    const need = el('p', {class: 'error', id: `${name}-need`, hidden: true}, 'Say in one sentence why you changed this.');
    return {name, input, need, element: el('div', {class: 'reason', hidden: true}, el('label', {for: name}, 'Why did you change this?'), input, need)};
  }

  /** The fields that an answer was read from: quoted, by row and name. */
  evidence(said) {
    if (!said) {
      return el('p', {class: 'hint'}, 'The package does not speak of it.');
    }
    const filled = said.quotes.filter(quote => quote.value);
    const quotes = (filled.length ? filled : said.quotes).map(quote => el('li', {}, el('span', {class: 'place'}, `${place(quote)}: `),
      quote.value ? el('q', {}, value(quote)) : 'left blank'));
    const asked = said.quotes.length > 0 || said.basis !== 'PACKAGE';
    const [first, rest] = [quotes.slice(0, MOST), quotes.slice(MOST)];
    const tag = !asked ? 'Not asked' : said.derived === 'UNKNOWN' ? 'Not known' : BASIS[said.kind] ?? 'Not known';
    return [el('p', {class: 'basis'}, el('span', {class: `tag ${asked && said.derived === 'UNKNOWN' ? 'soon' : ''}`}, tag),
      ' ', asked ? word('basis', said.basis) : 'the package has no field for it'),
    first.length > 0 && el('ul', {}, first), rest.length > 0 && el('details', {}, el('summary', {}, `${rest.length} more`), el('ul', {}, rest))].filter(Boolean);
  }

  noteField() {
    if (!this.note) {
      return '';
    }
    this.noteInput = el('textarea', {id: 'evidenceNote', rows: 2, maxlength: this.note.validate.maxLength});
    return el('details', {class: 'note'}, el('summary', {}, 'Add a note'), el('label', {for: 'evidenceNote'}, this.note.label), this.noteInput);
  }

  mark(row) {
    this.current = row;
    for (const other of this.rows) {
      other.element.classList.toggle('here', other === row);
    }
  }

  answerOf(row) {
    return row.radios.find(radio => radio.checked)?.value;
  }

  isChanged(row) {
    return this.answerOf(row) !== row.as;
  }

  update(row) {
    const changed = this.isChanged(row);
    row.element.classList.toggle('changed', changed);
    row.element.querySelector('.as').hidden = !changed;
    row.reason.element.hidden = !changed;
    row.reason.need.hidden = true;
    this.changed();
  }

  /** Answers the question at hand; what was changed is asked for its reason at once. */
  answer(code) {
    const row = this.current ?? this.rows[0];
    const radio = row.radios.find(one => one.value === code);
    if (!radio) {
      return false;
    }
    radio.checked = true;
    this.update(row);
    if (this.isChanged(row)) {
      row.reason.input.focus({preventScroll: true});
      row.element.scrollIntoView({block: 'nearest'});
    } else {
      this.move(1);
    }
    return true;
  }

  move(by) {
    const at = this.rows.indexOf(this.current);
    this.go(this.rows[Math.max(0, Math.min(this.rows.length - 1, at + by))]);
  }

  goTo(number) {
    const row = this.rows.find(one => one.number === number);
    if (row) {
      this.go(row);
    }
  }

  go(row) {
    (row.radios.find(radio => radio.checked) ?? row.radios[0]).focus({preventScroll: true});
    this.mark(row);
    row.element.scrollIntoView({block: 'nearest'});
  }

  changes() {
    return this.rows.filter(row => this.isChanged(row));
  }

  /** The first thing that is missing, or nothing: then all may be confirmed. */
  missing() {
    const open = this.rows.find(row => !this.answerOf(row));
    if (open) {
      this.go(open);
      return `"${open.label}" needs an answer.`;
    }
    const silent = this.changes().filter(row => !row.reason.input.value.trim());
    for (const row of silent) {
      row.reason.need.hidden = false;
    }
    silent[0]?.reason.input.focus();
    return silent.length ? 'Say why you changed an answer, then confirm.' : null;
  }

  /** As the form takes it. */
  answers() {
    const answers = Object.fromEntries(this.rows.map(row => [row.key, this.answerOf(row)]));
    for (const row of this.changes()) {
      answers[row.reason.name] = row.reason.input.value.trim();
    }
    const note = this.noteInput?.value.trim();
    return note ? {...answers, evidenceNote: note} : answers;
  }
}
