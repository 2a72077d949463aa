// The tasks behind a number: who has them, since when they are late, and the way into each.
import {el, get} from '/js/server.js';
import {time} from '/case-file/words.js';
import {style} from './kinds.js';

const MOMENT = new Intl.DateTimeFormat('en-GB', {timeZone: 'Europe/London', day: 'numeric', month: 'short', year: 'numeric',
  hour: '2-digit', minute: '2-digit'});

/** How long it is from one moment to another, in the largest unit that says enough. */
function length(from, to) {
  const minutes = Math.max(1, Math.round((to - from) / 60_000));
  const [n, unit] = minutes < 60 ? [minutes, 'minute'] : minutes < 48 * 60 ? [Math.round(minutes / 60), 'hour'] : [Math.round(minutes / 1440), 'day'];
  return `${n} ${unit}${n === 1 ? '' : 's'}`;
}

/** The heading over the moments, the moment of a task, and how far away it is. */
const WHEN = {
  LATE: ['Late since', (due, now) => [MOMENT.format(due), `for ${length(due, now)}`]],
  TODAY: ['Due today at', (due, now) => [time(due), `in ${length(now, due)}`]],
  AT_RISK: ['Due', (due, now) => [MOMENT.format(due), `in ${length(now, due)}`]],
  WAITING: ['Waiting since', (since, now) => [MOMENT.format(since), `for ${length(since, now)}`]]
};

/** A dialog over Cockpit that shows one list at a time; in its own shadow root, so that Cockpit's styles stay out. */
export class TaskList {
  element = el('div', {class: 'deadline-tasks'});
  inTasklist = true;
  #title = el('h2', {id: 'title', tabindex: '-1'});
  #where = el('p', {class: 'hint'});
  #body = el('div', {class: 'list'});
  #dialog;
  #asked;

  constructor(closed) {
    const close = el('button', {type: 'button', class: 'plain close', onclick: () => this.#dialog.close()}, 'Close');
    this.#dialog = el('dialog', {'aria-labelledby': 'title', onclose: () => {
      this.#asked = undefined;
      closed();
    }, onclick: event => event.target === this.#dialog && this.#dialog.close()},
    el('div', {class: 'inside'}, el('header', {}, el('div', {}, this.#title, this.#where), close), this.#body));
    this.element.attachShadow({mode: 'open'}).append(style(), this.#dialog);
    // Cockpit has keys of its own; what is typed here is not for it.
    this.element.addEventListener('keydown', event => event.stopPropagation());
  }

  async open(kind, condition, activityName, processName) {
    const asked = this.#asked = {kind, condition, where: [activityName, processName].filter(Boolean).join(', ')};
    this.#title.textContent = kind.title;
    this.#where.textContent = asked.where || 'All processes';
    this.#body.replaceChildren(el('p', {role: 'status'}, 'Reading the list ...'));
    this.#dialog.showModal();
    this.#title.focus();
    await this.refresh();
  }

  /** Reads the open list again; what has the focus keeps it. */
  async refresh() {
    const asked = this.#asked;
    if (!asked) {
      return;
    }
    const address = new URLSearchParams({kind: asked.kind.code});
    Object.entries(asked.condition).forEach(([name, value]) => value && address.set(name, value));
    try {
      const page = await get(`/api/deadlines/tasks?${address}`);
      if (asked === this.#asked) {
        this.#show(asked, page);
      }
    } catch (problem) {
      if (asked === this.#asked) {
        this.#failed(problem);
      }
    }
  }

  #show({kind, where}, page) {
    const root = this.element.shadowRoot;
    const focused = root.activeElement?.dataset.key;
    this.#title.textContent = kind.of(page.total);
    this.#where.textContent = `${where || 'All processes'}, as of ${time(page.asOf)}`;
    this.#body.replaceChildren(...(page.total ? this.#table(kind, page, !where)
      : [el('p', {class: 'calm'}, `None of these is ${kind.title.toLowerCase()} any more.`)]));
    if (focused) {
      root.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus({preventScroll: true});
    }
  }

  #table(kind, {tasks, total, asOf}, everywhere) {
    const heads = ['Case', everywhere && 'Task', 'Force', 'Priority', WHEN[kind.code][0], 'Who has it', 'Open'].filter(Boolean);
    return [tasks.length < total && el('p', {class: 'hint'}, `The first ${tasks.length} of ${total} are shown.`),
      el('table', {}, el('thead', {}, el('tr', {}, heads.map(head => el('th', {scope: 'col'}, head)))),
        el('tbody', {}, tasks.map(task => this.#row(kind, task, asOf, everywhere))))].filter(Boolean);
  }

  #row(kind, task, asOf, everywhere) {
    const [head, say] = WHEN[kind.code];
    const [moment, far] = say(new Date(kind.code === 'WAITING' ? task.pausedAt : task.dueAt), new Date(asOf));
    const cell = (name, ...inside) => el('td', {'data-head': name}, ...inside);
    return el('tr', {}, el('th', {scope: 'row', class: 'whole'}, task.subject,
      task.caseNumber && task.caseNumber !== task.subject && el('span', {class: 'hint'}, `of ${task.caseNumber}`)),
    everywhere && cell('Task', task.activityName, el('span', {class: 'hint'}, task.processName)),
    cell('Force', task.forceName ?? '-'), cell('Priority', task.priority ?? '-'),
    cell(head, el('span', {class: `${kind.tone} whole`}, moment), el('span', {class: 'hint'}, far)),
    cell('Who has it', task.assigneeName ?? el('em', {}, 'nobody yet')), cell('Open', this.#links(task)));
  }

  #links(task) {
    const link = (href, text, kind) => el('a', {href, 'data-key': `${kind}|${task.taskId}`, 'aria-label': `${text} of ${task.subject}`,
      onclick: () => kind === 'process' && this.#dialog.close()}, text);
    return [this.inTasklist && link(`/camunda/app/tasklist/default/#/?task=${task.taskId}`, 'Task', 'task'), ' ',
      link(`#/process-instance/${task.processInstanceId}/runtime`, 'Process', 'process')];
  }

  #failed(problem) {
    this.#body.querySelector('.notice')?.remove();
    const notice = el('div', {class: 'notice wrong', role: 'alert'}, el('p', {}, problem.message),
      el('p', {}, el('button', {type: 'button', class: 'plain', onclick: () => this.refresh()}, 'Try again')));
    if (this.#body.querySelector('table')) {
      this.#body.prepend(notice);
    } else {
      this.#body.replaceChildren(notice);
    }
  }
}
