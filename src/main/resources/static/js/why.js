// <why-date task="..."> or <why-date clock="...">: why something is due when it is, unfolded on demand.
// With a task the line names the date itself and vanishes where nothing may be told; with a clock it asks only when opened.
import {el, get} from './server.js';

const DUE = new Intl.DateTimeFormat('en-GB', {weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London'});

/** Such as "Tue 3 Mar 23:59". */
export function dueText(instant) {
  const part = Object.fromEntries(DUE.formatToParts(new Date(instant)).map(it => [it.type, it.value]));
  return `${part.weekday} ${part.day} ${part.month} ${part.hour}:${part.minute}`;
}

class WhyDate extends HTMLElement {
  #answer;

  constructor() {
    super();
    this.attachShadow({mode: 'open'});
  }

  connectedCallback() {
    if (this.shadowRoot.childElementCount > 0) {
      return;
    }
    const words = el('span', {}, 'Why this date?');
    const said = el('div', {class: 'said', 'aria-live': 'polite'});
    const unfold = el('details', {ontoggle: () => unfold.open && this.#show(said)}, el('summary', {}, words), said);
    this.shadowRoot.append(el('link', {rel: 'stylesheet', href: new URL('why.css', import.meta.url).href}), unfold);
    // What is typed or pressed here is not for Tasklist's shortcuts.
    unfold.addEventListener('keydown', event => event.stopPropagation());
    if (this.hasAttribute('task')) {
      this.#name(words);
    }
  }

  async #name(words) {
    this.hidden = true;
    try {
      const it = await this.#ask();
      words.textContent = `${it.stoppedAt ? 'Was due' : it.pausedAt ? 'Stands still; was due' : it.lateAt ? 'Late; due' : 'Due'} ${dueText(it.dueAt)}: why?`;
      this.hidden = false;
    } catch {
      // A task without a clock, or not for this person: there is nothing to say.
    }
  }

  async #show(said) {
    said.replaceChildren(el('p', {}, 'Asking ...'));
    try {
      const it = await this.#ask();
      said.replaceChildren(el('ol', {}, it.sentences.map(sentence => el('li', {}, sentence))));
    } catch (problem) {
      this.#answer = undefined;
      said.replaceChildren(el('p', {class: 'wrong'}, problem.message));
    }
  }

  #ask() {
    const [of, id] = this.hasAttribute('task') ? ['task', this.getAttribute('task')] : ['clock', this.getAttribute('clock')];
    this.#answer ??= get(`/api/sla/explain?${of}=${encodeURIComponent(id)}`);
    return this.#answer;
  }
}

if (!customElements.get('why-date')) {
  customElements.define('why-date', WhyDate);
}
