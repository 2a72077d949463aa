// <case-file number="CR-2026-000123">: the file of one case, on our own page and in Tasklist alike.
import {el, get} from '/js/server.js';
import {loadWords} from './words.js';
import {halt} from './halt.js';
import {handBack} from './hand-back.js';
import {documents, listed, warningOf} from './documents.js';
import {closedBecause} from './closed.js';
import {decision, happened, news, sent, summary} from './sections.js';
import {Protocol} from './protocol.js';
import {questions} from './questions.js';
import {raiseBar} from './raise.js';
import {forceConflict} from './force-conflict.js';
import {forceAction} from './reinvestigation.js';
import {ledger} from './ledger.js';
import {links} from './links.js';
import {aboutNarratives} from './narrative.js';
import {screening} from './screening.js';
import {ofSuspects} from './suspects.js';
import {pauses} from './pauses.js';
import {reinvestigation} from './supervision.js';
import {notices} from './victim.js';
import {risks} from './risk.js';

class CaseFile extends HTMLElement {
  static observedAttributes = ['number'];

  #content = el('div', {class: 'file'});
  #protocol;

  constructor() {
    super();
    this.attachShadow({mode: 'open'}).append(
      el('link', {rel: 'stylesheet', href: new URL('case-file.css', import.meta.url).href}), this.#content);
    // A part of the file has changed what the other parts show.
    this.#content.addEventListener('changed', event => {
      event.preventDefault();
      this.load(event.detail);
    });
  }

  connectedCallback() {
    this.load();
  }

  attributeChangedCallback(name, before, now) {
    if (this.isConnected && before !== null && before !== now) {
      this.load();
    }
  }

  disconnectedCallback() {
    this.#protocol?.leave();
  }

  /** Shows the file as it is now, with a sentence on what has come of something raised. */
  async load(said) {
    const number = this.getAttribute('number');
    this.#protocol?.leave();
    this.#protocol = undefined;
    this.#content.replaceChildren(el('p', {role: 'status'}, 'Opening the case file ...'));
    try {
      await loadWords();
      const shown = await this.#sections(number, said);
      if (number === this.getAttribute('number')) {
        this.#content.replaceChildren(...shown);
        this.#protocol?.reopen(!said);
        if (said) {
          this.#content.querySelector('.told').focus();
        }
      }
    } catch (problem) {
      this.#failed(problem);
    }
  }

  async #sections(number, said) {
    const address = `/api/cases/${encodeURIComponent(number)}`;
    let file;
    try {
      file = await get(`${address}/file`);
    } catch (problem) {
      if (![403, 404, 409].includes(problem.status)) {
        throw problem;
      }
      const told = problem.status !== 404;
      const review = told ? await this.#review(address) : null;
      const why = told ? problem.message : "The file itself is for the review's own staff.";
      return [raiseBar({number, said}), el('p', {class: 'notice', role: 'status'}, why), this.#handBack(number, review), summary({case: await get(address), forceName: this.getAttribute('force')}), documents(number, await listed(number))].filter(Boolean);
    }
    const [review, list] = await Promise.all([file.facets?.mayReadReview ? this.#review(address) : null, listed(number)]);
    if (review?.groups?.length) {
      this.#protocol = new Protocol(number, review, list ?? [], warningOf(aboutNarratives(file)));
    }
    const beside = this.#protocol && (id => this.#protocol.read(id));
    const sections = [summary(file), risks(file), news(file), sent(file), documents(number, list, {beside, about: aboutNarratives(file)}), screening(file), links(file, sentence => this.load(sentence)), closedBecause(file, review), pauses(file, sentence => this.load(sentence)), this.#protocol?.section ?? this.#unopened(review), review && await ledger(file, review.choices?.failings),
      questions(file), decision(file, review), ofSuspects(file, sentence => this.load(sentence)), halt(file, sentence => this.load(sentence)), forceConflict(file, sentence => this.load(sentence)), forceAction(file), reinvestigation(file), notices(file), happened(file)].filter(Boolean);
    const bar = raiseBar({number, state: file.case.state, mayAsk: file.facets?.screening?.mayAsk, said, changed: sentence => this.load(sentence)});
    return [bar, this.#handBack(number, review), this.#contents(sections), ...sections].filter(Boolean);
  }

  /** The way out of the case stands at its top, before the declaration too. */
  #handBack(number, review) {
    return review?.mayHandBack ? handBack({number, leave: () => this.#protocol?.settled(), done: sentence => this.load(sentence)}) : null;
  }

  async #review(address) {
    try {
      return await get(`${address}/review`);
    } catch (problem) {
      if (problem.status === 404 || problem.status === 403) {
        return null;
      }
      throw problem;
    }
  }

  #unopened(review) {
    return review?.whyNot && review.reviewerId
      ? el('section', {'aria-labelledby': 'protocol'}, el('h2', {id: 'protocol', tabindex: '-1'}, 'Protocol'),
        el('p', {class: 'notice'}, review.whyNot))
      : null;
  }

  /** Buttons, not links: a link to a part of the page would change what Tasklist shows. */
  #contents(sections) {
    return el('nav', {class: 'contents', 'aria-label': 'Parts of the case file'},
      el('ul', {}, sections.map(section => {
        const heading = section.querySelector('h2');
        return el('li', {}, el('button', {type: 'button', class: 'link', onclick: () => {
          heading.focus();
          heading.scrollIntoView({block: 'start'});
        }}, heading.textContent));
      })));
  }

  #failed(problem) {
    this.#content.replaceChildren(
      el('div', {class: 'notice wrong', role: 'alert'}, el('p', {}, problem.message || 'The case file cannot be shown.'),
        el('p', {}, el('button', {type: 'button', onclick: () => this.load()}, 'Try again'))));
  }
}

if (!customElements.get('case-file')) {
  customElements.define('case-file', CaseFile);
}
