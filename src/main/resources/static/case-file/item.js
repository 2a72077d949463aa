// One item of the protocol: its question, its answer, and whether that is kept on the server.
import {el} from '/js/server.js';
import {word} from './words.js';
import {ItemComments} from './comments.js';
import {fields, shownFor} from './fields.js';
import {readable} from './readable.js';
import {Saving} from './saving.js';
import {standards} from './standards.js';

export const ANSWERS = ['MET', 'PARTLY', 'NOT_MET', 'NOT_APPLICABLE', 'CANNOT_TELL'];
/** What is typed goes to the server this long after the first letter that is not there yet. */
const PAUSE = 700;

export class Item {
  #context;
  #data;
  #form;
  #fields;
  #saving;
  #asked = el('p', {class: 'hint asked'});
  #last;
  #comments;

  constructor(data, context) {
    this.#context = context;
    this.#data = data;
    this.missing = data.missing ?? {};
    this.#comments = new ItemComments(data.code, data.comments, {...context, back: () => this.focus()});
    const id = `item-${data.code}`;
    this.element = el('article', {class: 'item', 'aria-labelledby': id, 'aria-describedby': `${id}-look`, tabindex: '-1', onfocusin: event => {
      this.#last = event.target;
      context.at(this);
    }},
      el('h3', {id}, el('span', {class: 'code'}, data.code), ' ', data.title, data.changed && !context.editable && el('span', {class: 'tag soon'}, 'Changed')), el('p', {class: 'hint', id: `${id}-look`}, data.lookFor),
      this.#earlier(), standards(data), this.#asked, context.editable ? this.#editable() : readable(data.answer, context.choices, () => context.beside.open(this.citation.id, this.citation.page)), this.#comments.element);
    this.#tellAsked();
  }

  get code() {
    return this.#data.code;
  }

  get title() {
    return `${this.code} ${this.#data.title}`;
  }

  /** Whether it comes first: a comment is open, or, for who checks, its answer is another one than before. */
  get isToBeSeen() {
    return this.#comments.isOpen || (this.#data.changed && !this.#context.editable);
  }

  get whyToBeSeen() {
    return [this.#comments.isOpen && 'open comment', this.#data.changed && !this.#context.editable && 'changed since it was sent back'].filter(Boolean).join(', ');
  }

  get comments() {
    return this.#comments;
  }

  get answer() {
    return this.#context.editable ? this.#form?.querySelector('[name$=answer]:checked')?.value ?? null : this.#data.answer?.answer ?? null;
  }

  get isAnswered() {
    return Boolean(this.answer);
  }

  get isComplete() {
    return Object.keys(this.missing).length === 0;
  }

  get isUnsaved() {
    return Boolean(this.#saving?.isUnsaved);
  }

  focus() {
    this.element.focus({preventScroll: true});
    this.element.scrollIntoView({block: 'nearest'});
  }

  /** To the very field where the person was. */
  goBack() {
    this.#last?.focus();
  }

  /** Answers by its code, as a click on it would. */
  choose(answer) {
    const radio = this.#form?.querySelector(`[value=${answer}]`);
    if (radio && !radio.checked) {
      radio.checked = true;
      this.#later(0);
    }
  }

  /** Goes into the first field that needs something; else into the first one. */
  enter() {
    const open = this.#fields?.filter(field => !field.element.hidden) ?? [];
    const first = open.find(field => field.need && !field.need.hidden) ?? open[0];
    (first?.focus ? () => first.focus('effect') : () => first?.control.focus())();
  }

  another() {
    const failings = this.#fields?.find(field => field.another);
    if (failings && !failings.element.hidden) {
      failings.another();
    }
  }

  /** Sends what was typed last, and waits until the answer has come. */
  settled() {
    return this.#saving?.settled();
  }

  /** What another reviewer wrote before the case came to this one. */
  #earlier() {
    const by = this.#data.answer?.savedBy;
    return by && by !== this.#context.reviewer
      ? el('p', {class: 'hint'}, el('strong', {}, "An earlier reviewer's answer."), ' It goes with your review as it stands, or as you change it.') : null;
  }

  /** Takes a page of a document in as the place where it stands. */
  cite({text, page}) {
    if (this.#form) {
      this.#set('sourceDocument', text);
      this.#set('page', page);
      this.#later(0);
    }
  }

  /** The document and page that the answer names; null where it names no document of the package. */
  get citation() {
    const {sourceDocument, page, documentId} = this.#form ? this.#value() : this.#data.answer ?? {};
    const id = documentId ?? (sourceDocument && this.#context.beside.byLabel(sourceDocument)?.id);
    return id ? {id, page: Number(/\d+/.exec(page ?? '')?.[0] ?? 1)} : null;
  }

  /** What is missing here: its question, the record that answers it, and what was asked for already. */
  get wanting() {
    return {code: this.code, title: this.#data.title, wanted: this.#data.wanted ?? 'the record of it'};
  }

  wasAsked(number) {
    this.#data.asked = [...new Set([...(this.#data.asked ?? []), number])];
    this.#tellAsked();
    this.focus();
  }

  #tellAsked() {
    const numbers = this.#data.asked ?? [];
    this.#asked.hidden = !numbers.length;
    this.#asked.textContent = numbers.length ? `The force was asked: ${numbers.join(', ')}.` : '';
  }

  #set(name, value) {
    this.#fields.find(field => field.name === name).set(value);
  }

  /** Puts back what was typed before and could not be kept, and tries again. */
  restore() {
    const typed = this.#context.unsaved.get(this.code);
    if (typed) {
      this.#saving.restore(typed);
    }
  }

  retry() {
    this.#saving?.retry();
  }

  #editable() {
    const {code} = this.#data;
    this.#fields = fields(this.#context.choices).map(field => ({...field, ...field.build(code, () => this.#later(0))}));
    this.#saving = new Saving(`/api/cases/${encodeURIComponent(this.#context.number)}/review/items/${code}`, this.#fields, this.#parts(), this.#data.answer, this.#context);
    this.#form = el('form', {novalidate: true, onsubmit: e => e.preventDefault(), oninput: e => this.#typed(e), onchange: () => this.#later(0)},
      el('fieldset', {class: 'answers', 'aria-describedby': `item-${code}-look ${code}-answer-error`},
        el('legend', {class: 'unseen'}, `Answer to ${code}`),
        ANSWERS.map((value, i) => el('label', {class: 'choice'}, el('input', {type: 'radio', name: `${code}-answer`, value}), ' ', el('span', {}, word('itemAnswer', value)), ' ',
          el('kbd', {'aria-hidden': 'true'}, String(i + 1)))),
        el('p', {class: 'need', id: `${code}-answer-error`, hidden: true})),
      ...this.#fields.map(field => field.element), this.#saving.status, this.#saving.notice);
    this.#fill(this.#data.answer ?? {});
    return this.#form;
  }

  /** What the saving needs of the item, and tells it. */
  #parts() {
    return {value: () => this.#value(), fill: answer => this.#fill(answer), focus: () => this.focus(), needs: (sentences, before) => this.#needs(sentences, before),
      typed: value => {
        this.#context.unsaved.set(this.code, value);
        this.#show();
        this.#context.changed();
      }, kept: item => {
        this.missing = item.missing ?? {};
        this.#data.answer = item.answer;
        this.#context.changed();
        if (!this.#saving.isDirty) {
          this.#context.unsaved.delete(this.code);
          this.#needs(this.missing, 'Still needed: ');
        }
      }};
  }

  #fill(answer) {
    for (const radio of this.#form.querySelectorAll('[name$=answer]')) {
      radio.checked = radio.value === answer.answer;
    }
    this.#fields.forEach(field => field.set(answer[field.name]));
    this.#show();
  }

  #value() {
    const answer = {answer: this.answer};
    this.#fields.forEach(field => {
      answer[field.name] = field.get();
    });
    answer.documentId = this.#documentOf(answer.sourceDocument);
    return answer;
  }

  /** Its title may have been put right since; what was cited stays what it was. */
  #documentOf(text) {
    const before = this.#data.answer;
    return this.#context.beside.byLabel(text)?.id ?? (text && text === before?.sourceDocument ? before.documentId : null);
  }

  #typed(event) {
    if (event.target.matches('textarea, input[type=text]')) {
      this.#later(PAUSE);
    }
  }

  #later(pause) {
    this.#saving.later(pause);
  }

  #show() {
    const value = this.#value();
    this.#fields.forEach(field => {
      field.element.hidden = !shownFor(field, value);
      if (field.ready && !field.element.hidden) {
        field.ready();
      }
    });
    this.#needs(this.#saving.isDirty ? {} : this.missing, 'Still needed: ');
  }

  /** Says beside each field what is wrong with it, or what it needs before the review is submitted. */
  #needs(sentences, before) {
    const tell = (place, control, sentence) => {
      place.hidden = !sentence;
      place.textContent = sentence ? before + sentence : '';
      place.classList.toggle('error', before === '');
      control?.setAttribute('aria-invalid', String(Boolean(sentence) && before === ''));
    };
    const answerNeed = this.#form.querySelector(`#${this.code}-answer-error`);
    tell(answerNeed, null, this.answer || before === '' ? sentences.answer : '');
    this.#fields.forEach(field => field.tell ? field.tell(sentences, before) : tell(field.need, field.control, sentences[field.name]));
  }
}
