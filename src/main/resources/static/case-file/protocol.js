// The protocol: groups of items, how far they are, the item at hand and the way to the next one.
import {el, send} from '/js/server.js';
import {askFor} from './ask.js';
import {Beside, label} from './beside.js';
import {lookFirst, neverOpened} from './first.js';
import {Item} from './item.js';
import {Keeper} from './keeper.js';
import {keysShown, listen} from './protocol-keys.js';

/** What was typed and not yet kept on the server, by case, as long as the page is open. */
const unsaved = new Map();
const SETTLED = 700;

export class Protocol {
  #number;
  #items = [];
  #groups = [];
  #progress = el('span', {});
  #keeper;
  #deaf;
  #place;
  #placeTimer;
  #first = el('div');
  #retry = () => document.visibilityState === 'visible' && this.#items.forEach(item => item.retry());

  /**
   * @param documents of the case, to be read and cited beside the answers
   * @param about says neutrally what they may contain
   */
  constructor(number, review, documents = [], about = '') {
    if (!unsaved.has(number)) {
      unsaved.set(number, new Map());
    }
    this.#number = number;
    this.editable = review.editable;
    this.#place = review.place;
    this.#keeper = new Keeper(() => {
      this.#items.forEach(item => item.retry());
      return this.#items.some(item => item.isUnsaved);
    }, () => this.here?.goBack());
    this.beside = new Beside(number, documents, {about, moved: where => this.#moved(where), cite: review.editable && (() => this.#cite())});
    const context = {number, reviewer: review.reviewerId, mayComment: review.mayComment, beside: this.beside, editable: review.editable, choices: review.choices ?? {failings: [], causes: []},
      unsaved: unsaved.get(number), keeper: this.#keeper, changed: () => this.#changed(), at: item => this.#at(item)};
    const groups = review.groups.map(group => this.#group(group, context));
    this.section = el('section', {'aria-labelledby': 'protocol', class: 'protocol'}, el('h2', {id: 'protocol', tabindex: '-1'}, 'Protocol'),
      review.whyNot && el('p', {class: 'notice'}, review.whyNot),
      el('p', {class: 'hint'}, `Reviewer: ${review.reviewerName ?? ''}. Round ${review.round}, protocol ${review.protocolVersion}. `
        + 'Judge by the standards in force at the time.'),
      this.#first, neverOpened(review, documents, this.#items, {go: item => this.#go(item), read: id => this.read(id)}),
      this.#bar(review.editable), el('div', {class: 'work'}, el('div', {class: 'items'}, ...groups), this.beside.element),
      el('datalist', {id: 'document-list'}, documents.map(it => el('option', {value: label(it)}))));
    this.acts = {'?': () => this.#showKeys(), d: () => this.beside.choose(), '[': () => this.beside.by(-1), ']': () => this.beside.by(1), o: () => this.#openCited(),
      w: () => this.#next(item => item.isToBeSeen, 'No comment is open, and nothing has changed.'), m: () => this.here?.comments.write(), x: () => this.here?.comments.close(), ...(review.editable ? {n: () => this.#next(item => !item.isAnswered),
      i: () => this.#next(item => !item.isComplete), Enter: () => this.here?.enter(), f: () => this.here?.another(), c: () => this.#cite(), q: () => this.#ask(), s: () => this.#toForm()} : {})};
    this.#changed();
    this.#deaf = listen(this, this.section);
    if (review.editable) {
      document.addEventListener('visibilitychange', this.#retry);
      window.addEventListener('beforeunload', this.#warn);
      this.#items.forEach(item => item.restore());
    }
  }

  /** From a field or a document to the item at hand. */
  back() {
    (this.here ?? this.section.querySelector('h2')).focus();
  }

  /** Opens a document beside the protocol, and brings both into sight. */
  read(document) {
    this.section.scrollIntoView({block: 'start'});
    this.beside.open(document, 1);
    this.back();
  }

  #cite() {
    const {cited} = this.beside;
    if (cited && this.here) {
      this.here.cite(cited);
      this.here.focus();
    }
  }

  #openCited() {
    const cited = this.here?.citation;
    if (cited) {
      this.beside.open(cited.id, cited.page);
    }
  }

  #ask() {
    const item = this.here;
    if (item) {
      const wanting = this.beside.missing ? {...item.wanting, wanted: this.beside.missing} : item.wanting;
      askFor(this.section, this.#number, wanting, {asked: number => item.wasAsked(number), left: () => item.focus()});
    }
  }

  /** Opens what was at hand the last time; without that, the first group that is not finished. */
  reopen(focus) {
    const item = this.#items.find(one => one.code === this.#place?.item) ?? this.#items.find(one => one.isToBeSeen);
    if (item && focus) {
      this.#go(item);
    } else {
      const open = item ? this.#groupOf(item) : this.#groups.find(group => group.items.some(one => !one.isAnswered));
      (open ?? this.#groups[0]).details.open = true;
    }
    if (this.#place?.document) {
      this.beside.open(this.#place.document, this.#place.page ?? 1);
    }
  }

  /** The page goes elsewhere: what was typed last is sent now. */
  leave() {
    this.#deaf();
    this.#keeper.leave();
    this.beside.leave();
    document.removeEventListener('visibilitychange', this.#retry);
    window.removeEventListener('beforeunload', this.#warn);
    this.#items.forEach(item => item.retry());
    if (this.#placeTimer) {
      this.#keepPlace();
    }
  }

  /** One item on or back, into the next group where one ends. */
  move(by) {
    const at = this.#items.indexOf(this.here);
    const next = this.#items[at < 0 ? 0 : Math.max(0, Math.min(this.#items.length - 1, at + by))];
    this.#go(next);
  }

  /** Sends what was typed last and waits until it is kept. */
  async settled() {
    await Promise.all(this.#items.map(item => item.settled()));
    if (this.#items.some(item => item.isUnsaved)) {
      throw new Error('Something that you typed is not saved yet. Look at the items that say so, then hand back.');
    }
  }

  #warn = event => {
    if (this.#items.some(item => item.isUnsaved)) {
      event.preventDefault();
    }
  };

  #bar(editable) {
    return el('div', {class: 'progress'}, el('p', {role: 'status'}, this.#progress),
      editable && el('button', {type: 'button', onclick: () => this.#next(item => !item.isAnswered)}, 'Next unanswered'),
      editable && el('button', {type: 'button', onclick: () => this.#next(item => !item.isComplete)}, 'Next incomplete'),
      el('button', {type: 'button', class: 'link', onclick: () => this.#showKeys()}, 'Keys'), this.#keeper.banner);
  }

  /** In Tasklist the form is beside; elsewhere its task is opened there. */
  #toForm() {
    if (this.section.dispatchEvent(new Event('submit-review', {bubbles: true, composed: true, cancelable: true}))) {
      location.assign(`/tasks/${encodeURIComponent(this.#number)}`);
    }
  }

  #showKeys() {
    const dialog = keysShown(this.editable);
    this.section.append(dialog);
    dialog.showModal();
  }

  #group(group, context) {
    const items = group.items.map(item => new Item(item, context));
    const count = el('span', {class: 'hint'});
    const details = el('details', {class: 'group'},
      el('summary', {}, el('span', {}, `${group.code}. ${group.title}`), ' ', count), ...items.map(item => item.element));
    this.#items.push(...items);
    this.#groups.push({details, items, count});
    return details;
  }

  #groupOf(item) {
    return this.#groups.find(group => group.items.includes(item));
  }

  #changed() {
    this.#count();
    this.#first.replaceChildren(lookFirst(this.#items, this.editable, item => this.#go(item)) ?? '');
  }

  #count() {
    const answered = this.#items.filter(item => item.isAnswered).length;
    const complete = this.#items.filter(item => item.isComplete).length;
    this.#progress.textContent = `${answered} of ${this.#items.length} answered`
      + (answered === complete ? '' : `, ${answered - this.#items.filter(i => i.isAnswered && i.isComplete).length} of them need more`);
    for (const {items, count} of this.#groups) {
      const done = items.filter(item => item.isAnswered).length;
      const findings = items.filter(item => ['PARTLY', 'NOT_MET', 'CANNOT_TELL'].includes(item.answer)).length;
      count.textContent = `${done} of ${items.length} answered${findings ? `, ${findings} not met or unclear` : ''}`;
    }
  }

  #go(item) {
    this.#groupOf(item).details.open = true;
    item.focus();
  }

  /** The item that has the focus is at hand, and is where the person goes on the next time. */
  #at(item) {
    if (item === this.here) {
      return;
    }
    this.here?.element.classList.remove('here');
    item.element.classList.add('here');
    this.here = item;
    this.#moved({item: item.code});
  }

  /** Kept when the person has settled there; a place is at an item. */
  #moved(where) {
    this.#place = {...this.#place, ...where};
    clearTimeout(this.#placeTimer);
    if (this.#place.item) {
      this.#placeTimer = setTimeout(() => this.#keepPlace(), SETTLED);
    }
  }

  async #keepPlace() {
    clearTimeout(this.#placeTimer);
    this.#placeTimer = undefined;
    try {
      await send('PUT', `/api/cases/${encodeURIComponent(this.#number)}/review/place`, this.#place);
    } catch (problem) {
      this.#keeper.lost(problem);
    }
  }

  /** Goes on from where the person is, and round to the beginning. */
  #next(wanted, without = 'Nothing is left to do: all items are answered and complete.') {
    const here = this.#items.indexOf(this.here);
    const inOrder = [...this.#items.slice(here + 1), ...this.#items.slice(0, here + 1)];
    const next = inOrder.find(wanted);
    if (next) {
      this.#go(next);
    } else {
      this.#progress.textContent = without;
    }
  }
}
