// <tell-of-case number="CR-2026-000123" state="UNDER_REVIEW">: what somebody without a part in a case tells of it, its file closed.
// Without the state an urgent risk is all that can be told.
import {el} from '/js/server.js';
import {raiseBar} from './raise.js';
import {loadWords} from './words.js';

class TellOfCase extends HTMLElement {
  #content = el('div', {class: 'file'});

  constructor() {
    super();
    this.attachShadow({mode: 'open'}).append(
      el('link', {rel: 'stylesheet', href: new URL('case-file.css', import.meta.url).href}), this.#content);
  }

  async connectedCallback() {
    await loadWords();
    this.#offer('');
  }

  #offer(said) {
    const bar = raiseBar({number: this.getAttribute('number'), state: this.getAttribute('state') ?? '', said, changed: sentence => this.#offer(sentence)});
    this.#content.replaceChildren(bar);
    if (said) {
      bar.querySelector('.told').focus();
    }
  }
}

customElements.define('tell-of-case', TellOfCase);
