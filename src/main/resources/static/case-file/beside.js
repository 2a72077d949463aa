// The document beside the protocol: chosen from the list of the package, it stays while one goes from item to item.
import {el} from '/js/server.js';
import {Viewing} from '/document/viewing.js';
import {word} from './words.js';

const VIEWER_CSS = '/document/viewer.css';
const MOST = 250;

/** What a document is cited as. */
export const label = it => `${it.title.slice(0, MOST)}${it.reference ? ` (${it.reference})` : ''}`;

export class Beside {
  #number;
  #documents;
  #moved;
  #viewing;
  #here = null;
  #place = el('div', {});
  #choice;
  #cite;
  #about;

  /**
   * @param documents of the case, as the server lists them
   * @param about says neutrally what they may contain, before one is opened
   * @param moved called with where the person is: document and page, or nothing
   * @param cite called to take the page into the item at hand; left out where nothing is answered
   */
  constructor(number, documents, {about, moved, cite}) {
    this.#number = number;
    this.#documents = documents;
    this.#about = about;
    this.#moved = moved;
    this.#choice = el('select', {id: 'beside-choice', onchange: () => this.open(this.#choice.value, 1)}, el('option', {value: ''}, 'Choose a document'),
      documents.map(it => el('option', {value: it.id}, `${label(it)}${it.mediaType ? '' : `, ${word('documentState', it.state).toLowerCase()}`}`)));
    this.#cite = cite && el('button', {type: 'button', hidden: true, onclick: cite}, 'Cite this page ', el('kbd', {'aria-hidden': 'true'}, 'C'));
    this.element = el('aside', {class: 'beside document', 'aria-label': 'Document beside the protocol', hidden: true, onkeydown: event => this.#viewing?.press(event)},
      el('link', {rel: 'stylesheet', href: VIEWER_CSS}),
      el('div', {class: 'beside-head'}, el('label', {for: 'beside-choice', class: 'unseen'}, 'Document'), this.#choice, this.#cite,
        el('button', {type: 'button', onclick: () => this.close()}, 'Close')), this.#place);
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** The document and page that lie open; null when there is no such page. */
  get cited() {
    return this.#viewing?.isOpen ? {text: label(this.#here), page: String(this.#viewing.page)} : null;
  }

  /** The document that lies open in name only: told of, but not sent. */
  get missing() {
    return this.isOpen && this.#here && !this.#here.mediaType ? label(this.#here) : null;
  }

  byLabel(text) {
    return this.#documents.find(it => label(it) === text.trim());
  }

  /** Opens the list, to choose from by keyboard. */
  choose() {
    this.#shown(true);
    if (!this.#here && this.#about) {
      this.#place.replaceChildren(el('p', {class: 'notice'}, this.#about));
    }
    this.#choice.focus();
  }

  /** @param page counted from 1; the last one where there are fewer */
  async open(id, page) {
    const it = this.#documents.find(one => one.id === id);
    if (!it) {
      return;
    }
    this.#shown(true);
    this.#choice.value = id;
    if (this.#here === it && this.#viewing?.isOpen) {
      this.#viewing.turn(page);
      return;
    }
    this.#viewing?.close();
    this.#here = it;
    delete this.#place.dataset.shown;
    this.#place.replaceChildren(el('p', {role: 'status'}, 'Opening the document ...'));
    if (!it.mediaType) {
      this.#without(it);
      return;
    }
    const viewing = new Viewing(this.#place, {content: `/api/cases/${encodeURIComponent(this.#number)}/documents/${id}/content`, type: it.mediaType, title: it.title},
      now => this.#moved({document: id, page: now}));
    this.#viewing = viewing;
    await viewing.open(page);
    this.#cite?.toggleAttribute('hidden', !viewing.isOpen);
    this.#moved({document: id, page: viewing.page});
  }

  close() {
    this.leave();
    this.#here = null;
    this.#choice.value = '';
    this.#place.replaceChildren();
    this.#shown(false);
    this.#moved({document: null, page: null});
  }

  leave() {
    this.#viewing?.close();
    this.#viewing = undefined;
  }

  by(pages) {
    if (this.#viewing?.isOpen) {
      this.#viewing.by(pages);
    }
  }

  /** Told of by the force, but not sent. */
  #without(it) {
    this.#viewing = undefined;
    this.#cite?.setAttribute('hidden', '');
    this.#place.replaceChildren(el('p', {class: 'notice'}, el('strong', {}, `${word('documentState', it.state)}. `), word('documentMeans', it.state)));
    this.#moved({document: it.id, page: null});
  }

  #shown(open) {
    this.element.hidden = !open;
    this.element.parentElement?.classList.toggle('split', open);
    this.element.getRootNode().host?.toggleAttribute('beside', open);
  }
}
