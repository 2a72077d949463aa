// What went wrong at an item: how each thing bore on the decision, whether it can still be done, which failing it is and why it came about.
import {el} from '/js/server.js';
import {word} from './words.js';

const MOST = 10;
const NAMES = ['effect', 'stillAchievable', 'failingCode', 'causeCode'];
const LABELS = {effect: 'Effect on the decision', stillAchievable: 'Can it still be done?',
  failingCode: 'Failing, if it is one', causeCode: 'Cause of the failing'};

const option = (value, text) => el('option', {value}, text);

function byFamily(failings) {
  const families = [...new Set(failings.map(failing => failing.family))];
  return families.map(family => el('optgroup', {label: family ?? 'Other'}, failings.filter(failing => failing.family === family)
    .map(failing => option(failing.code, `${failing.code} ${failing.title}`))));
}

/** The controls that every row of every item is copied from. */
export function templates({failings, causes}) {
  const of = (name, options) => el('select', {name}, option('', 'Choose'), options);
  return {effect: of('effect', ['NONE', 'POSSIBLE', 'PROBABLE', 'DECISIVE'].map(code => option(code, word('effect', code)))),
    stillAchievable: of('stillAchievable', ['YES', 'NO', 'UNKNOWN'].map(code => option(code, word('achievable', code)))),
    failingCode: of('failingCode', byFamily(failings)), causeCode: of('causeCode', causes.map(cause => option(cause.code, cause.title)))};
}

const titleIn = (list, code) => {
  const found = list.find(entry => entry.code === code);
  return found ? `${code} ${found.title}` : code;
};

/** The failings of an answer in words. */
export const failingsInWords = ({failings, causes}, given) => el('ul', {class: 'failings'}, given.map(it => el('li', {}, [
  it.failingCode && titleIn(failings, it.failingCode), it.causeCode && `cause: ${causes.find(cause => cause.code === it.causeCode)?.title ?? it.causeCode}`,
  it.effect && `effect on the decision: ${word('effect', it.effect)}`, it.stillAchievable && `can still be done: ${word('achievable', it.stillAchievable)}`]
  .filter(Boolean).join('; '))));

const isSmall = failing => failing.effect === 'NONE';
export const allSmall = failings => failings.length > 0 && failings.every(isSmall);

export class Failings {
  #code;
  #from;
  #changed;
  #rows = [];
  #list = el('div', {class: 'failing-rows'});
  #more = el('button', {type: 'button', class: 'link', onclick: () => this.another()}, 'Another failing');
  #need;

  constructor(code, from, changed) {
    this.#code = code;
    this.#from = from;
    this.#changed = changed;
    this.#need = el('p', {class: 'need', id: `${code}-failings-need`, hidden: true});
    this.element = el('div', {class: 'field failings', hidden: true}, this.#list, el('p', {}, this.#more), this.#need);
  }

  /** The rows that say something. */
  get() {
    return this.#filled().map(row => row.value());
  }

  set(failings) {
    const wanted = failings ?? [];
    this.#rows = [];
    this.#list.replaceChildren();
    wanted.forEach(failing => this.#add(failing));
  }

  /** Rows are made only where an answer needs them. */
  ready() {
    if (!this.#rows.length) {
      this.#add({});
    }
    this.#show();
  }

  /** One more, and the way into it. */
  another() {
    this.ready();
    if (this.#rows.length < MOST) {
      this.#add({});
      this.#rows.at(-1).controls.failingCode.focus();
    }
  }

  focus(name) {
    (this.#rows[0]?.controls[name] ?? this.#more).focus();
  }

  tell(sentences, before) {
    this.#rows.forEach(row => NAMES.forEach(name => row.tell(name, '', before)));
    const at = this.#filled().length ? this.#filled() : this.#rows.slice(0, 1);
    at.forEach((row, i) => NAMES.forEach(name => row.tell(name, sentences[`failings.${i}.${name}`], before)));
    this.#need.hidden = !sentences.failings;
    this.#need.textContent = sentences.failings ?? '';
  }

  #filled() {
    return this.#rows.filter(row => Object.values(row.value()).some(Boolean));
  }

  #add(failing) {
    const row = new Row(`${this.#code}-failing${this.#rows.length}`, this.#from, failing, () => {
      this.#rows.splice(this.#rows.indexOf(row), 1);
      row.element.remove();
      this.ready();
      this.#more.focus();
      this.#changed();
    });
    this.#rows.push(row);
    this.#list.append(row.element);
    this.#show();
  }

  #show() {
    this.#rows.forEach((row, i) => row.show(i, this.#rows.length));
    this.#more.hidden = this.#rows.length >= MOST;
  }
}

class Row {
  controls = {};
  #needs = {};
  #fields = {};
  #legend = el('legend', {});
  #away;

  constructor(id, from, failing, away) {
    for (const name of NAMES) {
      const control = from[name].cloneNode(true);
      control.id = `${id}-${name}`;
      control.value = failing[name] ?? '';
      this.controls[name] = control;
      this.#needs[name] = el('p', {class: 'need', id: `${control.id}-need`, hidden: true});
      control.setAttribute('aria-describedby', this.#needs[name].id);
      this.#fields[name] = el('div', {class: 'field'}, el('label', {for: control.id}, LABELS[name]), control, this.#needs[name]);
    }
    this.#away = el('button', {type: 'button', class: 'link', onclick: away}, 'Take this failing away');
    this.element = el('fieldset', {class: 'failing'}, this.#legend, NAMES.map(name => this.#fields[name]), this.#away);
  }

  value() {
    return Object.fromEntries(NAMES.map(name => [name, this.controls[name].value || null]));
  }

  /** A small lapse is not asked whether it can still be done; a cause belongs to a failing. */
  show(at, of) {
    const it = this.value();
    this.#legend.textContent = of > 1 ? `Failing ${at + 1}` : 'What it did';
    this.#legend.className = of > 1 ? '' : 'unseen';
    this.#fields.stillAchievable.hidden = isSmall(it) && !it.stillAchievable;
    this.#fields.causeCode.hidden = !it.failingCode && !it.causeCode;
    this.#away.hidden = of === 1;
  }

  tell(name, sentence, before) {
    this.#needs[name].hidden = !sentence;
    this.#needs[name].textContent = sentence ? before + sentence : '';
    this.#needs[name].classList.toggle('error', before === '');
    this.controls[name].setAttribute('aria-invalid', String(Boolean(sentence) && before === ''));
  }
}
