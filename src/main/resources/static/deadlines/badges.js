// Badges at the user tasks of a process diagram: how many are late, due today and at risk, of this version of it.
import {el, get} from '/js/server.js';
import {KINDS, Minutes, style} from './kinds.js';
import {TaskList} from './tasks.js';

/** Cockpit's own badges stand at the lower corners and at the upper right; these grow upwards from the upper left. */
const PLACE = {top: -3, left: 0};
const SHOWN = KINDS.filter(kind => kind.code !== 'WAITING');

export class Badges {
  #viewer;
  #definition;
  #overlays = [];
  #opener;
  #gone = false;
  #tasks = new TaskList(() => this.#refocus());
  #minutes = new Minutes(() => this.#refresh());

  constructor(viewer, definition) {
    this.#viewer = viewer;
    this.#definition = definition;
    document.body.append(this.#tasks.element);
    this.#refresh();
  }

  leave() {
    this.#gone = true;
    this.#minutes.leave();
    this.#tasks.element.remove();
  }

  async #refresh() {
    this.#tasks.refresh();
    let board;
    try {
      board = await get(`/api/deadlines?definition=${encodeURIComponent(this.#definition)}`);
    } catch {
      // The diagram stays as it was: Cockpit works without the badges, and the next minute asks again.
      return;
    }
    if (!this.#gone) {
      this.#show(board);
    }
  }

  #show({lines, tasklist}) {
    const overlays = this.#viewer.get('overlays');
    const focused = this.#overlays.map(({host}) => host.shadowRoot.activeElement?.dataset.key).find(Boolean);
    this.#tasks.inTasklist = tasklist;
    this.#overlays.forEach(({id}) => overlays.remove(id));
    this.#overlays = lines.filter(line => this.#viewer.get('elementRegistry').get(line.activity)).map(line => {
      const host = this.#badges(line);
      return {host, id: overlays.add(line.activity, {position: PLACE, show: {minZoom: -Infinity, maxZoom: Infinity}, html: host})};
    });
    if (focused) {
      this.#focus(focused);
    }
  }

  #badges(line) {
    const host = el('div', {class: 'deadline-badges'});
    host.attachShadow({mode: 'open'}).append(style(), el('div', {class: 'badges'},
      SHOWN.filter(kind => line.numbers[kind.field]).map(kind => this.#badge(kind, line))));
    // A click here is not a click on the drawing.
    for (const event of ['mousedown', 'pointerdown', 'click', 'dblclick']) {
      host.addEventListener(event, e => e.stopPropagation());
    }
    return host;
  }

  #badge(kind, line) {
    const text = kind.of(line.numbers[kind.field]);
    const key = `${kind.code}|${line.activity}`;
    return el('button', {type: 'button', class: `tag ${kind.tone}`, 'data-key': key, 'aria-haspopup': 'dialog',
      'aria-label': `${text}: ${line.activityName}`, onclick: () => {
        this.#opener = key;
        this.#tasks.open(kind, {process: line.process, activity: line.activity, definition: this.#definition},
          line.activityName, line.processName);
      }}, text);
  }

  #refocus() {
    this.#focus(this.#opener);
  }

  #focus(key) {
    this.#overlays.map(({host}) => host.shadowRoot.querySelector(`[data-key="${CSS.escape(key)}"]`))
      .find(Boolean)?.focus({preventScroll: true});
  }
}
