// Keeps one answer on the server: soon after it was typed, on the version that was seen, and never over another one unasked.
import {el, send} from '/js/server.js';
import {choice, same} from './choose.js';
import {time} from './words.js';

export class Saving {
  /** What is asked of the person when somebody else has saved meanwhile. */
  notice = el('div');
  status = el('p', {class: 'status', role: 'status'});
  #address;
  #fields;
  #answer;
  #context;
  #version;
  #timer;
  #due = Infinity;
  #saving = false;
  #dirty = false;
  #sent = null;
  #other = null;
  #offered = null;

  /**
   * @param address that the answer is sent to
   * @param fields of the answer
   * @param answer with value(), fill(), kept(), needs() and focus() of its item
   * @param saved what stands on the server, or nothing
   */
  constructor(address, fields, answer, saved, context) {
    this.#address = address;
    this.#fields = fields;
    this.#answer = answer;
    this.#context = context;
    this.#version = saved?.version ?? 0;
    if (saved?.savedAt) {
      this.#say(`Saved at ${time(saved.savedAt)}`, 'good');
    }
  }

  get isDirty() {
    return this.#dirty;
  }

  get isUnsaved() {
    return this.#dirty || this.#saving;
  }

  get value() {
    return {...this.#answer.value(), version: this.#version};
  }

  /** Goes on with what was typed before and could not be kept, on the version that it was typed on. */
  restore(typed) {
    this.#version = typed.version;
    this.#answer.fill(typed);
    this.later(0);
  }

  /** Sends what was typed at the latest so many milliseconds from now. */
  later(pause) {
    this.#dirty = true;
    this.#answer.typed(this.value);
    if (this.#other) {
      if (!same(this.#offered, this.value, this.#fields)) {
        this.#offer();
      }
      return;
    }
    this.#say('Not saved yet', '');
    const due = performance.now() + pause;
    if (due < this.#due) {
      clearTimeout(this.#timer);
      this.#due = due;
      this.#timer = setTimeout(() => this.retry(), pause);
    }
  }

  retry() {
    this.#due = Infinity;
    if (this.#dirty && !this.#saving && !this.#other) {
      this.#save();
    }
  }

  /** Sends what is not there yet, and waits until an answer has come. */
  async settled() {
    this.retry();
    while (this.#saving) {
      await new Promise(done => setTimeout(done, 20));
    }
  }

  async #save() {
    clearTimeout(this.#timer);
    this.#saving = true;
    this.#dirty = false;
    const {value} = this;
    this.#say('Saving ...', '');
    try {
      const kept = await send('PUT', this.#address, value);
      this.#saving = false;
      this.#kept(kept);
    } catch (problem) {
      this.#saving = false;
      this.#notKept(problem);
    }
    this.#sent = value;
  }

  #kept(item) {
    this.#version = item.answer?.version ?? 0;
    this.#settle();
    this.#context.keeper.well();
    this.#answer.kept(item);
    if (this.#dirty) {
      this.later(0);
    } else {
      this.#say(`Saved at ${time(item.answer?.savedAt)}`, 'good');
    }
  }

  #notKept(problem) {
    this.#dirty = true;
    if (problem.status === 409 && problem.body?.saved) {
      this.#savedMeanwhile(problem.body.saved);
      return;
    }
    this.#say(`Not saved. ${problem.message}`, 'late', problem.status === 422 ? null
      : el('button', {type: 'button', onclick: () => this.retry()}, 'Try again'));
    if (problem.body?.fields) {
      this.#answer.needs(problem.body.fields, '');
    }
    this.#context.keeper.lost(problem);
  }

  /** What stands there may be what this page has sent, when only the reply was lost; else the person chooses. */
  #savedMeanwhile(saved) {
    const mine = this.value;
    const isMine = same(mine, saved.answer, this.#fields);
    if (isMine || same(this.#sent, saved.answer, this.#fields)) {
      this.#dirty = !isMine;
      this.#kept(saved);
      return;
    }
    this.#say('Not saved: choose below which text stays.', 'late');
    this.#other = saved;
    this.#offer();
    this.notice.scrollIntoView({block: 'nearest'});
  }

  /** Both texts, this one as it is by now. */
  #offer() {
    const saved = this.#other;
    this.#offered = this.value;
    this.notice.replaceChildren(choice(this.#fields, saved.answer, this.#offered, {
      take: () => {
        this.#settle();
        this.#answer.fill(saved.answer ?? {});
        this.#dirty = false;
        this.#kept(saved);
        this.#answer.focus();
      }, keep: () => {
        this.#settle();
        this.#version = saved.answer?.version ?? 0;
        this.#save();
        this.#answer.focus();
      }}));
  }

  #settle() {
    this.#other = null;
    this.notice.replaceChildren();
  }

  #say(sentence, tone, button) {
    if (button || this.status.textContent !== sentence) {
      this.status.replaceChildren(el('span', {class: tone}, sentence), ...(button ? [' ', button] : []));
    }
  }
}
