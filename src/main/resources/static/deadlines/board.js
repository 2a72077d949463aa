// <deadline-board>: by process and task, what is late, due today and at risk, on the dashboard of Cockpit.
import {el, get} from '/js/server.js';
import {time} from '/case-file/words.js';
import {KINDS, Minutes, style} from './kinds.js';
import {TaskList} from './tasks.js';

class DeadlineBoard extends HTMLElement {
  #content = el('div', {class: 'board'});
  #state = el('p', {class: 'state', role: 'status'});
  #tasks = new TaskList(() => this.#refocus());
  #minutes;
  #opener;
  #shown = false;

  constructor() {
    super();
    this.attachShadow({mode: 'open'}).append(style(),
      el('section', {'aria-labelledby': 'deadlines'}, el('div', {class: 'head'},
        el('h2', {id: 'deadlines'}, 'Deadlines'), this.#state), this.#content));
  }

  connectedCallback() {
    document.body.append(this.#tasks.element);
    this.#minutes = new Minutes(() => this.#refresh());
    this.#content.replaceChildren(el('p', {class: 'hint', role: 'status'}, 'Reading the clocks ...'));
    this.#refresh();
  }

  disconnectedCallback() {
    this.#minutes.leave();
    this.#tasks.element.remove();
  }

  async #refresh() {
    this.#tasks.refresh();
    try {
      this.#show(await get('/api/deadlines'));
    } catch (problem) {
      this.#failed(problem);
    }
  }

  #show(board) {
    const focused = this.shadowRoot.activeElement?.dataset.key;
    this.#shown = true;
    this.#tasks.inTasklist = board.tasklist;
    this.#state.className = 'state';
    this.#state.replaceChildren(`As of ${time(board.asOf)}`, el('span', {class: 'wide'}, ', read again each minute'));
    this.#content.replaceChildren(this.#totals(board.totals), ...this.#lines(board));
    if (focused) {
      this.#focus(focused);
    }
  }

  #totals(totals) {
    return el('ul', {class: 'totals'}, KINDS.map(kind => {
      const n = totals[kind.field];
      const inside = [el('span', {class: 'figure'}, n), ' ', el('span', {class: 'name'}, kind.title)];
      return el('li', {}, n ? this.#opens(kind, {}, kind.of(n), ['total', kind.tone], inside)
        : el('div', {class: 'total none'}, inside));
    }));
  }

  #lines({totals, lines}) {
    const pressing = totals.late + totals.today + totals.atRisk;
    const calm = totals.late ? null : el('p', {class: 'calm'}, pressing ? 'Nothing is late.'
      : 'Nothing is late, nothing is due today and nothing is at risk.');
    return [calm, lines.length > 0 && el('table', {},
      el('caption', {class: 'unseen'}, 'Tasks by process, those with the most late tasks first'),
      el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, 'Process'), el('th', {scope: 'col'}, 'Task'),
        KINDS.map(kind => el('th', {scope: 'col', class: 'number'}, kind.title)))),
      el('tbody', {}, lines.map(line => this.#line(line))))].filter(Boolean);
  }

  #line(line) {
    const diagram = `#/process-definition/${encodeURIComponent(line.definitionId)}/runtime`;
    return el('tr', {}, el('td', {class: 'process'},
      el('a', {href: diagram, 'data-key': `process|${line.process}|${line.activity}`}, line.processName)),
    el('th', {scope: 'row'}, line.activityName), KINDS.map(kind => {
      const n = line.numbers[kind.field];
      return el('td', {class: 'number', 'data-kind': kind.title}, n ? this.#opens(kind, line, `${kind.of(n)}: ${line.activityName}`,
        ['tag', kind.tone], n) : el('span', {class: 'none'}, '0'));
    }));
  }

  /** A number that opens its list. */
  #opens(kind, line, title, classes, inside) {
    const key = [kind.code, line.process ?? '', line.activity ?? ''].join('|');
    return el('button', {type: 'button', class: classes.join(' '), 'data-key': key, 'aria-haspopup': 'dialog', 'aria-label': title,
      onclick: () => {
        this.#opener = key;
        this.#tasks.open(kind, {process: line.process, activity: line.activity}, line.activityName, line.processName);
      }}, inside);
  }

  #refocus() {
    this.#focus(this.#opener);
  }

  #focus(key) {
    this.shadowRoot.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({preventScroll: true});
  }

  /** What was read before stays, with the time it was true. */
  #failed(problem) {
    const again = el('button', {type: 'button', class: 'plain', onclick: () => this.#refresh()}, 'Try again');
    if (this.#shown) {
      this.#state.className = 'state wrong';
      this.#state.replaceChildren(`Not read again. ${problem.message} `, again);
      return;
    }
    this.#content.replaceChildren(el('div', {class: 'notice wrong', role: 'alert'},
      el('p', {}, `The deadlines cannot be shown. ${problem.message}`), el('p', {}, again)));
  }
}

if (!customElements.get('deadline-board')) {
  customElements.define('deadline-board', DeadlineBoard);
}
