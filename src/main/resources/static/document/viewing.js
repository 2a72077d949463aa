// Shows a document of a case page by page, wherever it is put. Nothing of it is kept: what the server sends is never stored.
import {el, problemOf} from '/js/server.js';
import {openPdf} from './pdf.js';
import {openText} from './text.js';
import {openPicture} from './picture.js';

const SIZES = [.5, .75, 1, 1.25, 1.5, 2, 3, 4];
const within = (number, most) => Math.max(1, Math.min(number, most));
const button = (label, text, onclick) => el('button', {type: 'button', 'aria-label': label, title: label, onclick}, text);

async function bytes(content) {
  const answer = await fetch(content, {cache: 'no-store', credentials: 'same-origin', redirect: 'error'});
  if (!answer.ok) {
    throw await problemOf(answer.status, await answer.text());
  }
  return new Uint8Array(await answer.arrayBuffer());
}

export class Viewing {
  page = 1;
  #place;
  #turned;
  #document;
  #shown;
  #size = SIZES.indexOf(1);
  #frame;
  #said = el('p', {role: 'status', class: 'unseen'});
  #field = el('input', {type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: '6', 'aria-label': 'Page', onchange: () => this.turn(Number(this.#field.value) || this.page)});
  #before = button('Page before', '‹', () => this.by(-1));
  #next = button('Next page', '›', () => this.by(1));
  #of = el('span', {});
  #smaller = button('Smaller', '−', () => this.zoom(-1));
  #larger = button('Larger', '+', () => this.zoom(1));
  #percent = el('span', {class: 'size'});
  #pages = el('span', {}, this.#before, el('label', {}, 'Page ', this.#field), this.#of, this.#next);

  /**
   * @param place the element that the document is shown in
   * @param document its address, media type and title
   * @param turned called with the page that is shown
   */
  constructor(place, document, turned = () => {}) {
    this.#place = place;
    this.#document = document;
    this.#turned = turned;
    this.#frame = el('div', {class: 'frame', tabindex: '0', role: 'region', 'aria-label': document.title});
  }

  get isOpen() {
    return Boolean(this.#shown);
  }

  /** @param page asked for when the document is there, since it may not have that many */
  async open(page) {
    const {content, type, title} = this.#document;
    const openers = {'application/pdf': async () => openPdf(await bytes(content), this.#frame), 'text/plain': async () => openText(await bytes(content), this.#frame)};
    try {
      this.#shown = await (openers[type] ?? (() => openPicture(content, title, this.#frame)))();
    } catch (problem) {
      this.#failed(problem.status === undefined ? 'This document cannot be shown: its file is damaged. Ask the force to send it again.' : problem.message);
      return;
    }
    this.#place.replaceChildren(el('div', {class: 'tools', role: 'toolbar', 'aria-label': 'Document'}, this.#pages,
      el('span', {}, this.#smaller, this.#percent, this.#larger)), this.#frame, this.#said);
    this.page = within(page, this.#shown.pages);
    await this.#show();
  }

  close() {
    this.#shown?.close();
    this.#shown = undefined;
    this.#frame.replaceChildren();
  }

  by(pages) {
    this.turn(this.page + pages);
  }

  turn(to) {
    const now = within(to, this.#shown.pages);
    this.#field.value = now;
    if (now !== this.page) {
      this.page = now;
      this.#turned(now);
      this.#frame.scrollTo(0, 0);
      this.#show();
    }
  }

  zoom(by) {
    if (SIZES[this.#size + by]) {
      this.#size += by;
      this.#show();
    }
  }

  /** What a key does on a document; a page that is wider than its frame is moved first, then turned. */
  press(event) {
    const frame = this.#frame;
    const moves = {ArrowLeft: frame.scrollLeft > 0, ArrowRight: frame.scrollLeft + frame.clientWidth < frame.scrollWidth - 1};
    const acts = {ArrowLeft: () => this.by(-1), ArrowRight: () => this.by(1), '+': () => this.zoom(1), '=': () => this.zoom(1), '-': () => this.zoom(-1)};
    if (this.isOpen && acts[event.key] && !moves[event.key] && event.composedPath()[0] !== this.#field && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      acts[event.key]();
    }
  }

  #failed(sentence) {
    this.#place.replaceChildren(el('p', {class: 'notice wrong', role: 'alert'}, sentence));
  }

  async #show() {
    const {page, pages} = {page: this.page, pages: this.#shown.pages};
    this.#field.value = page;
    this.#pages.hidden = pages === 1;
    this.#of.textContent = `of ${pages}`;
    this.#before.disabled = page === 1;
    this.#next.disabled = page === pages;
    this.#percent.textContent = `${SIZES[this.#size] * 100}%`;
    this.#smaller.disabled = this.#size === 0;
    this.#larger.disabled = this.#size === SIZES.length - 1;
    const wanted = `${page} ${this.#size}`;
    try {
      await this.#shown.show(page, SIZES[this.#size]);
      if (wanted === `${this.page} ${this.#size}`) {
        this.#said.textContent = `Page ${page} of ${pages}`;
        this.#place.dataset.shown = wanted;
      }
    } catch (problem) {
      if (problem.name !== 'RenderingCancelledException' && this.isOpen) {
        this.#frame.replaceChildren(el('p', {class: 'notice wrong', role: 'alert'}, problem.sentence ?? 'This page cannot be shown: it is damaged.'));
        this.#place.dataset.shown = wanted;
      }
    }
  }
}
