// Matching the columns of an export, once, in a window over the page.
import {el, get, send, upload} from '/js/server.js';
import {formatOrNames} from './format.js';
import {acting, button, ownForces, wrong} from './words.js';

let next = 0;

/** Opens the window for a file; saved() is told when the columns are remembered, and then does what the button says. */
export async function matchColumns(file, saved, then = 'Remember and check the file') {
  const format = await formatOrNames();
  const body = el('div', {}, el('p', {role: 'status'}, 'The headings of the file are being read ...'));
  const window = el('dialog', {class: 'matching', 'aria-labelledby': 'matching-title', onclose: () => window.remove()},
    el('h2', {id: 'matching-title'}, 'Match your columns'), body);
  document.body.append(window);
  window.showModal();
  const forces = ownForces();
  const begin = async force => new Matching(force, await upload(`/api/referrals/columns?force=${encodeURIComponent(force)}`, file, () => {}), format, window, saved, then).fill(body);
  try {
    await (forces.length === 1 ? begin(forces[0]) : askForce(body, format, forces, begin, window));
  } catch (problem) {
    body.replaceChildren(wrong(problem.message), el('p', {class: 'buttons'}, button('Close', () => window.close())));
  }
}

function askForce(body, format, forces, begin, window) {
  const known = format.column('cases', 'force_code').codes ?? forces.map(code => ({code, label: code}));
  const choice = el('select', {id: 'matching-force'}, known.filter(one => !forces.length || forces.includes(one.code)).map(one => el('option', {value: one.code}, `${one.label} (${one.code})`)));
  const said = el('div', {});
  body.replaceChildren(el('p', {}, el('label', {for: 'matching-force'}, 'Whose export is it?'), choice), said,
    el('p', {class: 'buttons'}, button('Go on', event => acting(event.target, said, () => begin(choice.value)), {class: 'main'}), button('Cancel', () => window.close())));
  choice.focus();
}

class Matching {
  constructor(force, read, format, window, saved, then) {
    Object.assign(this, {force, format, window, saved, then, tables: read.tables ?? []});
    this.choices = [];
    this.missing = [];
    this.said = el('div', {'aria-live': 'polite'});
  }

  fill(body) {
    const parts = this.tables.map(table => this.part(table)).filter(Boolean);
    body.replaceChildren(el('p', {}, parts.length
      ? 'Say what each of these columns holds. What you leave out is not read. The next file of your force is read in the same way.'
      : 'All columns of the file are known. There is nothing to match.'),
      ...parts, this.said, el('p', {class: 'buttons'},
        parts.length ? button(this.then, event => acting(event.target, this.said, () => this.save()), {class: 'main'}) : null,
        button(parts.length ? 'Cancel' : 'Close', () => this.window.close())));
    this.judge();
    body.querySelector('select, button').focus();
  }

  part(table) {
    const open = table.headings.filter(one => !one.column);
    const known = table.headings.filter(one => one.column);
    if (!open.length && !(table.missing ?? []).length) {
      return null;
    }
    const free = this.format.table(table.name).columns.filter(column => !known.some(one => one.column === column.name));
    const missing = el('p', {class: 'notice wrong'});
    this.choices.push(...open.map(one => this.choice(table, one, free)));
    const own = this.choices.filter(one => one.table === table);
    this.missing.push([table, missing]);
    return el('section', {}, el('h3', {}, table.title ?? table.name), missing,
      el('div', {class: 'matches'}, own.map(one => one.element)),
      known.length ? el('details', {}, el('summary', {}, `${known.length} known already`), el('ul', {}, known.map(one =>
        el('li', {}, `${one.heading}: ${this.format.column(table.name, one.column).title}`)))) : null);
  }

  choice(table, heading, free) {
    const id = `match${++next}`;
    const select = el('select', {id, 'aria-describedby': `${id}-sample ${id}-error`, onchange: () => this.judge()}, el('option', {value: ''}, 'Leave it out'),
      free.map(column => el('option', {value: column.name, selected: column.name === heading.suggestion}, `${column.title}${column.required ? ' (needed)' : ''}`)));
    const error = el('p', {class: 'error', id: `${id}-error`, hidden: true});
    const samples = [heading.sample].flat().filter(Boolean).join(', ');
    return {table, heading: heading.heading, select, error, element: el('div', {class: 'match'}, el('label', {for: id}, heading.heading),
      el('p', {class: 'hint', id: `${id}-sample`}, samples ? `Holds ${samples}` : 'Empty in this file'), select, error)};
  }

  /** Says what is still needed and what is matched twice; true when it may be saved. */
  judge() {
    let fine = true;
    for (const [table, place] of this.missing) {
      const own = this.choices.filter(one => one.table === table);
      const left = (table.missing ?? []).filter(name => !own.some(one => one.select.value === name));
      place.textContent = `Still needed: ${left.map(name => this.format.column(table.name, name).title).join(', ')}.`;
      place.hidden = !left.length;
      for (const one of own) {
        const twice = one.select.value && own.some(other => other !== one && other.select.value === one.select.value);
        one.error.textContent = twice ? 'Two of your columns cannot hold the same: leave one out.' : '';
        one.error.hidden = !twice;
        one.select.setAttribute('aria-invalid', String(Boolean(twice)));
        fine &&= !twice;
      }
    }
    return fine;
  }

  async save() {
    if (!this.judge()) {
      this.choices.find(one => !one.error.hidden).select.focus();
      return;
    }
    const address = `/api/column-mappings/${encodeURIComponent(this.force)}`;
    const columns = structuredClone((await get(address).catch(problem => {
      if (problem.status !== 404) {
        throw problem;
      }
      return {columns: {}};
    })).columns ?? {});
    for (const {table, heading, select} of this.choices) {
      if (select.value) {
        (columns[table.name] ??= {})[heading] = select.value;
      }
    }
    await send('PUT', address, {columns});
    this.window.close();
    this.saved();
  }
}
