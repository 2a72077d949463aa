// The ledger of lines of inquiry: what was known, followed, missed, is no longer possible and why. All of it by keyboard.
import {el, get, send} from '/js/server.js';
import {foldedHere} from './narrative.js';
import {section, table} from './sections.js';
import {lineForm, mergeForm} from './ledger-form.js';
import {counted, forcesWords, inShort, isAside, isForces, shownLine, stands} from './ledger-line.js';
import {moment, word} from './words.js';

const is = status => line => stands(line) && line.said.status === status;

/** What can be asked for, each with what is shown of it. */
const FILTERS = [['All', stands], ['To judge', line => line.toJudge], ['Can still be done', line => line.achievable],
  ...['IDENTIFIED', 'FOLLOWED', 'MISSED', 'NO_LONGER_POSSIBLE'].map(status => [null, is(status), status]), ['Merged or taken back', isAside]];

/**
 * The section; nothing where the ledger is not for this person.
 *
 * @param failings the failings that a finding may name, each with its words
 */
export async function ledger(file, failings = []) {
  const address = `/api/cases/${encodeURIComponent(file.case.caseNumber)}/lines`;
  try {
    return new Ledger(file, address, await get(address), failings).section;
  } catch (problem) {
    if (problem.status === 403 || problem.status === 404) {
      return null;
    }
    throw problem;
  }
}

class Ledger {
  #file;
  #address;
  #failings;
  #page;
  #filter = 0;
  #current;
  #told = el('p', {class: 'told-line', role: 'status'});
  #counts = el('p', {});
  #filters = el('div', {class: 'buttons filters', role: 'group', 'aria-label': 'Which lines are shown'});
  #adding = el('div', {});
  #list = el('div', {class: 'lines'});

  constructor(file, address, page, failings) {
    this.#file = file;
    this.#address = address;
    this.#failings = failings;
    this.section = section('ledger', 'Lines of inquiry', el('link', {rel: 'stylesheet', href: new URL('ledger.css', import.meta.url).href}),
      page.whyNot && el('p', {class: 'hint'}, page.whyNot), this.#counts,
      page.editable && el('p', {class: 'hint'}, 'Drawn from what the force sent and from your findings; say of each what became of it, and add what is missing. '
        + 'Keys in the list: arrows move, A adds, E changes, M merges, S separates, H shows what was said before, Escape leaves a form.'),
      page.editable && el('p', {class: 'buttons'}, el('button', {type: 'button', class: 'add', onclick: () => this.#add()}, 'Add a line'),
        el('button', {type: 'button', onclick: () => this.#again()}, 'Draw the findings again')),
      page.lines.some(isForces) && foldedHere(file), this.#adding, this.#told, this.#filters, this.#list);
    this.section.addEventListener('keydown', event => this.#key(event));
    this.#show(page);
  }

  #show(page) {
    this.#page = page;
    this.#counts.textContent = counted(page);
    this.#filters.replaceChildren(...FILTERS.map(([title, wanted, status], i) => {
      const count = page.lines.filter(wanted).length;
      return el('button', {type: 'button', 'aria-pressed': String(i === this.#filter), onclick: () => this.#choose(i)}, `${title ?? word('ledgerStatus', status)} (${count})`);
    }));
    this.#filters.hidden = page.lines.length === 0;
    const shown = page.lines.filter(FILTERS[this.#filter][1]);
    const empty = page.lines.length ? 'No line of this kind.' : page.editable
      ? 'No line yet: the force named none, and no finding so far is a line that was missed or can still be done. Add what you know of.' : 'No line of inquiry is in the ledger.';
    this.#list.replaceChildren(...(shown.length ? shown.map(line => this.#line(line)) : [el('p', {class: 'empty'}, empty)]));
    this.#rove(this.#list.querySelector(`[data-line="${this.#current}"]`) ?? this.#list.querySelector('[data-line]'));
  }

  #choose(filter) {
    this.#filter = filter;
    this.#show(this.#page);
    this.#filters.children[filter].focus();
  }

  #line(line) {
    const may = this.#page.editable;
    const act = (text, what) => el('button', {type: 'button', 'aria-label': `${text} ${line.label}`, onclick: what}, text);
    return shownLine(this.#file, line, this.#failings, [
      may && stands(line) && act('Change', () => this.#change(line)), may && stands(line) && this.#page.lines.filter(stands).length > 1 && act('Merge', () => this.#merge(line)),
      may && line.mergedInto && act('Separate', () => this.#do(line, 'separate', 'stands by itself again')),
      may && line.source === 'BY_HAND' && !line.mergedInto && (line.withdrawn ? act('Put back', () => this.#do(line, 'restore', 'is in the ledger again'))
        : act('Take back', () => this.#do(line, 'withdraw', 'is taken back'))),
      line.version > 1 && act('History', () => this.#history(line))]);
  }

  /** What was found since the page was opened. */
  async #again() {
    try {
      const before = this.#page.lines.length;
      this.#show(await get(this.#address));
      const more = this.#page.lines.length - before;
      this.#say(more ? `${more} more ${more === 1 ? 'line' : 'lines'}.` : 'Nothing new.');
    } catch (problem) {
      this.#say(problem.message);
    }
  }

  #beside(line) {
    return this.#list.querySelector(`[data-line="${line.label}"] .beside`);
  }

  #add() {
    const form = lineForm(null, this.#page.choices, {
      record: given => send('POST', this.#address, {version: 0, said: given}), recorded: line => this.#recorded(line, 'is in the ledger'), leave: () => {
        this.#adding.replaceChildren();
        this.section.querySelector('.add').focus();
      }});
    this.#adding.replaceChildren(form);
    form.querySelector('textarea').focus();
  }

  #change(line) {
    const form = lineForm(line, this.#page.choices, {
      record: (given, version) => send('PUT', `${this.#address}/${line.label}`, {version, said: given}), recorded: now => this.#recorded(now, 'is recorded'),
      leave: () => this.#left(line), taken: now => this.#recorded(now, 'stands as it was recorded meanwhile')});
    this.#beside(line).replaceChildren(form);
    form.querySelector('textarea').focus();
  }

  #merge(line) {
    const others = this.#page.lines.filter(other => stands(other) && other.label !== line.label);
    const form = mergeForm(line, others, {
      record: into => send('POST', `${this.#address}/${line.label}/merge`, {version: line.version, into}),
      recorded: now => this.#recorded(now, `is the same as ${now.mergedInto}, which stands for both`, now.mergedInto), leave: () => this.#left(line)});
    this.#beside(line).replaceChildren(form);
    form.querySelector('select').focus();
  }

  async #do(line, act, what) {
    try {
      await this.#recorded(await send('POST', `${this.#address}/${line.label}/${act}`, {version: line.version}), what);
    } catch (problem) {
      this.#say(`Not recorded. ${problem.message}`);
    }
  }

  async #history(line) {
    try {
      const said = await get(`${this.#address}/${line.label}/history`);
      const told = el('div', {tabindex: '-1'}, table(`What was said of ${line.label}`, ['When', 'By', 'How', 'Line', 'Status', 'In words'], said.map(({line: then, saidByName}) =>
        [moment(then.saidAt), saidByName, word('ledgerCause', then.cause), el('div', {}, inShort(then), isForces(then) && forcesWords(this.#file, then, `what the force said, ${moment(then.saidAt)}`)), word('ledgerStatus', then.said.status), then.said.why])));
      this.#beside(line).replaceChildren(told);
      told.focus();
    } catch (problem) {
      this.#say(problem.message);
    }
  }

  #left(line) {
    this.#beside(line).replaceChildren();
    this.#focus(line.label);
  }

  /** The list is read anew: one word may change others. The focus goes where the eye is. */
  async #recorded(line, what, goTo = line.label) {
    this.#adding.replaceChildren();
    this.#current = goTo;
    try {
      const page = await get(this.#address);
      if (!page.lines.filter(FILTERS[this.#filter][1]).some(one => one.label === goTo)) {
        this.#filter = 0;
      }
      this.#show(page);
    } catch (problem) {
      this.#say(`${line.label} ${what}, but the list cannot be shown: ${problem.message}`);
      return;
    }
    this.#say(`${line.label} ${what}.`);
    this.#focus(goTo);
  }

  #say(sentence) {
    this.#told.textContent = sentence;
  }

  #focus(label) {
    const article = this.#list.querySelector(`[data-line="${label}"]`);
    this.#rove(article);
    (article ?? this.#list).focus();
    article?.scrollIntoView({block: 'nearest'});
  }

  /** One line of the list is in the order of the Tab key; arrows go from it to the others. */
  #rove(article) {
    for (const other of this.#list.querySelectorAll('[data-line]')) {
      other.tabIndex = other === article ? 0 : -1;
    }
    this.#current = article?.dataset.line ?? this.#current;
  }

  #key(event) {
    // What is typed or pressed here is not for Tasklist's shortcuts, nor for the protocol's.
    event.stopPropagation();
    const article = event.target.closest('[data-line]');
    if (event.target.closest('form') || event.altKey || event.ctrlKey || event.metaKey || !event.target.closest('.lines, .filters, .add')) {
      return;
    }
    if (this.#acts(article)[event.key.length === 1 ? event.key.toLowerCase() : event.key]?.()) {
      event.preventDefault();
    }
  }

  /** What each key does; true when it did something. */
  #acts(article) {
    const line = this.#page.lines.find(one => one.label === article?.dataset.line);
    const all = [...this.#list.querySelectorAll('[data-line]')];
    const press = text => {
      const button = article?.querySelector(`:scope > .buttons button[aria-label="${text} ${line.label}"]`);
      button?.click();
      return Boolean(button);
    };
    const go = step => {
      if (article) {
        this.#focus(all[Math.min(all.length - 1, Math.max(0, all.indexOf(article) + step))].dataset.line);
      }
      return Boolean(article);
    };
    const opens = () => {
      const button = article?.querySelector('.unfold');
      button?.click();
      return Boolean(button);
    };
    const leave = () => {
      const open = article?.querySelector('.beside').hasChildNodes();
      if (open) {
        this.#left(line);
      }
      return open;
    };
    const add = () => {
      if (this.#page.editable) {
        this.#add();
      }
      return this.#page.editable;
    };
    return {ArrowDown: () => go(1), ArrowUp: () => go(-1), Home: () => go(-all.length), End: () => go(all.length), a: add, e: () => press('Change'),
      m: () => press('Merge'), s: () => press('Separate'), h: () => press('History'), n: opens, Escape: leave};
  }
}
