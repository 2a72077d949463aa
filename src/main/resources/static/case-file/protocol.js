// The protocol: groups of items, how far they are, and the way to the next one.
import {el} from '/js/server.js';
import {Item} from './item.js';

/** What was typed and not yet kept on the server, by case, as long as the page is open. */
const unsaved = new Map();

export class Protocol {
  #items = [];
  #groups = [];
  #progress = el('span', {});
  #retry = () => document.visibilityState === 'visible' && this.#items.forEach(item => item.retry());

  constructor(number, review) {
    if (!unsaved.has(number)) {
      unsaved.set(number, new Map());
    }
    const context = {number, editable: review.editable, reviewer: review.reviewerId, choices: review.choices ?? {failings: [], causes: []},
      unsaved: unsaved.get(number), changed: () => this.#count()};
    this.total = review.progress?.total;
    const groups = review.groups.map(group => this.#group(group, context));
    this.section = el('section', {'aria-labelledby': 'protocol'}, el('h2', {id: 'protocol', tabindex: '-1'}, 'Protocol'),
      review.whyNot && el('p', {class: 'notice'}, review.whyNot),
      el('p', {class: 'hint'}, `Reviewer: ${review.reviewerName ?? ''}. Round ${review.round}, protocol ${review.protocolVersion}. `
        + 'Judge by the standards in force at the time.'),
      this.#bar(review.editable), ...groups);
    this.#count();
    if (review.editable) {
      document.addEventListener('visibilitychange', this.#retry);
      window.addEventListener('beforeunload', this.#warn);
      this.#items.forEach(item => item.restore());
      this.#openFirst();
    }
  }

  /** The page goes elsewhere: what was typed last is sent now. */
  leave() {
    document.removeEventListener('visibilitychange', this.#retry);
    window.removeEventListener('beforeunload', this.#warn);
    this.#items.forEach(item => item.retry());
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
      editable && el('button', {type: 'button', onclick: () => this.#next(item => !item.isComplete)}, 'Next incomplete'));
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

  #openFirst() {
    const first = this.#groups.find(group => group.items.some(item => !item.isAnswered));
    if (first) {
      first.details.open = true;
    }
  }

  /** Goes on from where the person is, and round to the beginning. */
  #next(wanted) {
    const here = this.#items.findIndex(item => item.element.contains(item.element.getRootNode().activeElement) || item.wasLast);
    const inOrder = [...this.#items.slice(here + 1), ...this.#items.slice(0, here + 1)];
    const next = inOrder.find(wanted);
    if (!next) {
      this.#progress.textContent = 'Nothing is left to do: all items are answered and complete.';
      return;
    }
    this.#items.forEach(item => {
      item.wasLast = item === next;
    });
    this.#groups.find(group => group.items.includes(next)).details.open = true;
    next.focus();
  }
}
