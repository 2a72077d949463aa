// One item of the protocol: its question, its answer, and whether that is kept on the server.
import {el, send} from '/js/server.js';
import {time, word} from './words.js';
import {fields, shownFor} from './fields.js';

const ANSWERS = ['MET', 'PARTLY', 'NOT_MET', 'NOT_APPLICABLE', 'CANNOT_TELL'];
const PAUSE = 1500;

export class Item {
  #context;
  #data;
  #form;
  #fields;
  #status = el('p', {class: 'status', role: 'status'});
  #meanwhile = el('div');
  #version;
  #timer;
  #saving = false;
  #dirty = false;

  constructor(data, context) {
    this.#context = context;
    this.#data = data;
    this.#version = data.answer?.version ?? 0;
    this.missing = data.missing ?? {};
    const id = `item-${data.code}`;
    this.element = el('article', {class: 'item', 'aria-labelledby': id},
      el('h3', {id}, el('span', {class: 'code'}, data.code), ' ', data.title), el('p', {class: 'hint', id: `${id}-look`}, data.lookFor),
      this.#earlier(), this.#standards(), context.editable ? this.#editable() : this.#readable(data.answer));
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
    return this.#dirty || this.#saving;
  }

  focus() {
    this.element.scrollIntoView({block: 'center'});
    (this.#form.querySelector(':checked') ?? this.#form.querySelector('input')).focus();
  }

  /** Puts back what was typed before and could not be kept, and tries again. */
  restore() {
    const typed = this.#context.unsaved.get(this.#data.code);
    if (typed) {
      this.#version = Math.max(this.#version, typed.version);
      this.#fill(typed);
      this.#later(0);
    }
  }

  retry() {
    if (this.#dirty && !this.#saving) {
      this.#save();
    }
  }

  async settled() {
    while (this.#saving) {
      await new Promise(done => setTimeout(done, 20));
    }
    if (this.#dirty) {
      await this.#save();
    }
  }

  /** What another reviewer wrote before the case came to this one. */
  #earlier() {
    const by = this.#data.answer?.savedBy;
    return by && by !== this.#context.reviewer
      ? el('p', {class: 'hint'}, el('strong', {}, "An earlier reviewer's answer."), ' It goes with your review as it stands, or as you change it.') : null;
  }

  #standards() {
    const {standardThen, standardNow, sources} = this.#data;
    return standardThen || standardNow || sources?.length
      ? el('details', {class: 'standards'}, el('summary', {}, 'Standards'),
        standardThen && el('p', {}, el('strong', {}, 'Then: '), standardThen),
        standardNow && el('p', {}, el('strong', {}, 'Today: '), standardNow),
        sources?.length && el('p', {class: 'hint'}, `Sources: ${sources.join('; ')}`)) : null;
  }

  #readable(answer) {
    return answer?.answer ? el('div', {}, el('p', {}, el('strong', {}, word('itemAnswer', answer.answer))),
      el('dl', {class: 'facts'}, fields(this.#context.choices).filter(f => answer[f.name]).map(f =>
        el('div', {}, el('dt', {}, f.label), el('dd', {class: 'text'}, f.say(answer[f.name]))))))
      : el('p', {class: 'hint'}, 'Not answered.');
  }

  #editable() {
    const {code} = this.#data;
    this.#fields = fields(this.#context.choices).map(field => ({...field, ...field.build(code)}));
    this.#form = el('form', {novalidate: true, onsubmit: e => e.preventDefault(), oninput: e => this.#typed(e), onchange: () => this.#later(0)},
      el('fieldset', {class: 'answers', 'aria-describedby': `item-${code}-look ${code}-answer-error`},
        el('legend', {class: 'unseen'}, `Answer to ${code}`),
        ANSWERS.map(value => el('label', {class: 'choice'}, el('input', {type: 'radio', name: `${code}-answer`, value}), ' ', word('itemAnswer', value))),
        el('p', {class: 'need', id: `${code}-answer-error`, hidden: true})),
      ...this.#fields.map(field => field.element), this.#status, this.#meanwhile);
    this.#fill(this.#data.answer ?? {});
    if (this.#data.answer?.savedAt) {
      this.#say(`Saved at ${time(this.#data.answer.savedAt)}`, 'good');
    }
    this.#show();
    return this.#form;
  }

  #fill(answer) {
    for (const radio of this.#form.querySelectorAll('[name$=answer]')) {
      radio.checked = radio.value === answer.answer;
    }
    this.#fields.forEach(field => field.set(answer[field.name]));
    this.#show();
  }

  #value() {
    const answer = {answer: this.answer, version: this.#version};
    this.#fields.forEach(field => {
      answer[field.name] = field.get();
    });
    return answer;
  }

  #typed(event) {
    if (event.target.matches('textarea, input[type=text]')) {
      this.#later(PAUSE);
    }
  }

  #later(pause) {
    this.#dirty = true;
    this.#context.unsaved.set(this.#data.code, this.#value());
    this.#show();
    this.#context.changed();
    this.#say('Not saved yet', '');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.retry(), pause);
  }

  async #save() {
    clearTimeout(this.#timer);
    this.#saving = true;
    this.#dirty = false;
    this.#say('Saving ...', '');
    try {
      this.#kept(await send('PUT', `/api/cases/${encodeURIComponent(this.#context.number)}/review/items/${this.#data.code}`, this.#value()));
    } catch (problem) {
      this.#notKept(problem);
    } finally {
      this.#saving = false;
    }
  }

  #kept(item) {
    this.#version = item.answer.version;
    this.missing = item.missing ?? {};
    this.#meanwhile.replaceChildren();
    this.#context.changed();
    if (this.#dirty) {
      this.#later(0);
      return;
    }
    this.#context.unsaved.delete(this.#data.code);
    this.#say(`Saved at ${time(item.answer.savedAt)}`, 'good');
    this.#needs(this.missing, 'Still needed: ');
  }

  #notKept(problem) {
    this.#dirty = true;
    this.#say(`Not saved. ${problem.message}`, 'late', problem.status === 422 || problem.status === 409 ? null
      : el('button', {type: 'button', onclick: () => this.retry()}, 'Try again'));
    if (problem.body?.fields) {
      this.#needs(problem.body.fields, '');
    }
    if (problem.status === 409 && problem.body?.saved) {
      this.#choose(problem.body.saved);
    }
  }

  /** Somebody saved the item meanwhile: the person sees what is there and chooses. */
  #choose(saved) {
    this.#meanwhile.replaceChildren(el('div', {class: 'notice wrong', role: 'group', 'aria-label': 'Saved meanwhile'},
      el('p', {}, el('strong', {}, 'Somebody saved this item meanwhile. '), 'What is there now:'), this.#readable(saved.answer),
      el('p', {class: 'buttons'}, el('button', {type: 'button', onclick: () => {
        this.#fill(saved.answer ?? {});
        this.#dirty = false;
        this.#kept(saved);
      }}, 'Take what is there now'), el('button', {type: 'button', onclick: () => {
        this.#version = saved.answer?.version ?? 0;
        this.#save();
      }}, 'Save mine over it'))));
  }

  #show() {
    this.#fields.forEach(field => {
      field.element.hidden = !shownFor(field, this.answer, field.get());
    });
    this.#needs(this.#dirty ? {} : this.missing, 'Still needed: ');
  }

  /** Says beside each field what is wrong with it, or what it needs before the review is submitted. */
  #needs(sentences, before) {
    const tell = (place, control, sentence) => {
      place.hidden = !sentence;
      place.textContent = sentence ? before + sentence : '';
      place.classList.toggle('error', before === '');
      control?.setAttribute('aria-invalid', String(Boolean(sentence) && before === ''));
    };
    const answerNeed = this.#form.querySelector(`#${this.#data.code}-answer-error`);
    tell(answerNeed, null, this.answer || before === '' ? sentences.answer : '');
    this.#fields.forEach(field => tell(field.need, field.control, sentences[field.name]));
  }

  #say(sentence, tone, button) {
    this.#status.replaceChildren(el('span', {class: tone}, sentence), ...(button ? [' ', button] : []));
  }
}
