// What those who check have said of an item, and what came of it: the reviewer answers, a checker closes.
import {el, send} from '/js/server.js';
import {tag} from './sections.js';
import {moment, word} from './words.js';

const MOST = 2000;
const TONES = {OPEN: 'late', ANSWERED: 'soon', CLOSED: 'good'};

export class ItemComments {
  #context;
  #code;
  #comments;
  #list = el('div');
  #writing = el('div');
  element = el('div', {class: 'comments'}, this.#list, this.#writing);

  /** @param context with the number of the case, what may be done, and what was typed and not sent */
  constructor(code, comments, context) {
    this.#code = code;
    this.#comments = comments ?? [];
    this.#context = context;
    this.#show();
    if (context.unsaved.has(this.#draft)) {
      this.write(false);
    }
  }

  get #draft() {
    return `comment ${this.#code}`;
  }

  get #open() {
    return this.#comments.filter(it => it.state !== 'CLOSED');
  }

  /** What has to be looked at: for the reviewer what is not answered yet, for a checker what is not closed. */
  get isOpen() {
    return this.#open.some(it => !this.#context.editable || it.state === 'OPEN');
  }

  /** A checker makes a comment, the reviewer answers the first one that is open. */
  write(focus = true) {
    const {editable, mayComment, unsaved} = this.#context;
    const answered = editable ? this.#open.find(it => it.state === 'OPEN') ?? this.#open[0] : null;
    if (!mayComment && !answered) {
      return;
    }
    const id = `${this.#code}-comment`;
    const area = el('textarea', {id, rows: 3, maxlength: MOST, oninput: () => unsaved.set(this.#draft, area.value)});
    area.value = unsaved.get(this.#draft) ?? '';
    this.#writing.replaceChildren(el('div', {class: 'field'}, el('label', {for: id}, answered ? 'Your answer to the comment' : `Your comment on ${this.#code}`), area),
      el('p', {class: 'buttons'}, el('button', {type: 'button', class: 'main', onclick: () => this.#send(answered ? `comments/${answered.id}/answer` : `items/${this.#code}/comments`, {text: area.value})},
        answered ? 'Answer' : 'Comment'), el('button', {type: 'button', onclick: () => this.#done()}, 'Throw it away')));
    if (focus) {
      area.focus();
    }
  }

  /** Closes the oldest that is open. */
  close() {
    const [first] = this.#open;
    if (first && this.#context.mayComment) {
      this.#close(first);
    }
  }

  #close(comment) {
    this.#send(`comments/${comment.id}/close`, {});
  }

  #done() {
    this.#context.unsaved.delete(this.#draft);
    this.#writing.replaceChildren();
    this.#context.back();
  }

  async #send(path, body) {
    try {
      const now = await send('POST', `/api/cases/${encodeURIComponent(this.#context.number)}/review/${path}`, body);
      const at = this.#comments.findIndex(it => it.id === now.id);
      this.#comments.splice(at < 0 ? this.#comments.length : at, at < 0 ? 0 : 1, now);
      this.#show();
      this.#context.changed();
      this.#context.keeper.well();
      this.#done();
    } catch (problem) {
      this.#writing.querySelector('.wrong')?.remove();
      this.#writing.append(el('p', {class: 'notice wrong', role: 'alert'}, `Not sent. ${problem.message}`));
      this.#context.keeper.lost(problem);
    }
  }

  #show() {
    this.#list.replaceChildren(...this.#comments.map(it => el('div', {class: 'comment'},
      el('p', {class: 'hint'}, tag(word('commentState', it.state), TONES[it.state]), ` ${it.by}, round ${it.round}, ${moment(it.at)}`), el('p', {class: 'text'}, it.text),
      ...it.steps.map(step => el('p', {class: 'text step'}, el('span', {class: 'hint'}, `${word('commentState', step.step)} by ${step.by}, ${moment(step.at)}`), step.text ? `\n${step.text}` : '')),
      it.state !== 'CLOSED' && this.#context.mayComment && el('p', {}, el('button', {type: 'button', onclick: () => this.#close(it)}, 'Close this comment')))));
  }
}
