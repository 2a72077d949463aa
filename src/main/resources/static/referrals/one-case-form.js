// The fields of a whole case, table by table, with rows to add and to remove.
import {el} from '/js/server.js';
import {RowFields, columnsOf, copyOf, errorsOf, goTo, judged, placeOf} from './rows.js';
import {button, counted} from './words.js';

const CLOSURE = new Set(['closed_date', 'outcome_code', 'decided_by', 'closure_rationale', 'investigation_live', 'independently_reviewed',
  'independent_review_reference', 'new_information_since_review']);
const FEW = 14;
const MAIN = new Set(['suspect_reference', 'family_name', 'given_names', 'date_of_birth', 'sex', 'self_defined_ethnicity', 'outcome_code', 'nfa_date', 'nfa_reason', 'life_status']);
const MANY = {suspects: 'suspects', victims: 'victims', offences: 'offences', documents: 'documents', lines_of_inquiry: 'lines of inquiry'};
const ABOUT = {
  documents: ['List the papers of the file. To send the files themselves, put them with this table into a ZIP under documents/ and ', el('a', {href: '/referrals'}, 'send that as a package'), '.'],
  offences: ['Say of each offence whether it alleges rape and whether it involves physical contact: it decides how soon the case is looked at.']
};

/** The form of one case, filled with what is known of it. */
export class OneCase {
  constructor(format, referral, attached) {
    this.format = format;
    this.attached = attached;
    this.model = copyOf(referral);
    this.summary = el('div', {});
    const cases = format.table('cases');
    const columns = columnsOf(cases, this.model);
    const parts = [['case', 'The case', columns.filter(column => !CLOSURE.has(column.name))], ['closure', 'Why it was closed', columns.filter(column => CLOSURE.has(column.name))]];
    this.file = parts.map(([, , some]) => new RowFields(cases, this.model, some, {first: () => true, references: () => []}));
    this.tables = format.tables.filter(table => table.name !== 'cases').map(table => new Rows(this, table));
    this.element = el('div', {class: 'one-case'}, this.summary, contents([...parts.map(([id, title]) => [id, title]), ...this.tables.map(rows => [rows.id, rows.table.title])]),
      ...parts.map(([id, title], i) => el('section', {id, 'aria-labelledby': `${id}-title`}, el('h2', {id: `${id}-title`}, title), this.file[i].element)),
      ...this.tables.map(rows => rows.element));
  }

  references(table, json) {
    return this.tables.find(rows => rows.table.name === table)?.rows.map(row => row.of(json.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`))?.value()).filter(Boolean) ?? [];
  }

  /** The case as the JSON of a package. */
  referral() {
    this.file.forEach(row => row.keep());
    for (const {table, rows} of this.tables) {
      rows.forEach(row => row.keep());
      const filled = rows.filter(row => !row.isBlank()).map(row => row.row);
      if (filled.length) {
        this.model[table.json] = filled;
      } else {
        delete this.model[table.json];
      }
    }
    return this.model;
  }

  corrected() {
    const referral = this.referral();
    const asRecorded = [...this.file.flatMap(row => stands(row, 'cases', null)),
      ...this.tables.flatMap(({table, rows}) => rows.filter(row => !row.isBlank()).flatMap((row, index) => stands(row, table.name, index)))];
    return {referral, asRecorded};
  }

  counted() {
    const parts = this.tables.map(({table, rows}) => [table.name, rows.filter(row => !row.isBlank()).length]).filter(([, count]) => count)
      .map(([name, count]) => counted(count, this.format.row(name).toLowerCase(), MANY[name]));
    return ['1 case', ...parts].join(', ').replace(/, ([^,]*)$/, parts.length ? ' and $1' : ', $1');
  }

  /** Marks the fields at fault and lists them on top; answers how many errors there are. */
  show(problems) {
    const errors = errorsOf(problems);
    this.file.forEach(row => row.clear());
    this.tables.forEach(({rows}) => rows.forEach(row => row.clear()));
    const at = new Map();
    const lines = errors.map(problem => {
      const one = this.at(problem);
      if (one) {
        at.set(one, [...at.get(one) ?? [], judged(problem, one.column)]);
      }
      const where = problem.table === 'cases' ? '' : `${this.format.row(problem.table)} ${placeOf(problem) + 1}, `;
      return el('li', {}, one ? el('a', {href: `#${one.id}`, onclick: event => {
        event.preventDefault();
        goTo(one);
      }}, `${where}${one.column.title}: ${problem.message}`) : `${where}${problem.message}`);
    });
    at.forEach((faults, one) => one.say(faults));
    this.summary.replaceChildren(errors.length ? el('div', {class: 'notice wrong', role: 'alert', tabindex: '-1', id: 'wrong'},
      el('h2', {}, `${counted(errors.length, 'thing has', 'things have')} to be put right`), el('ul', {}, lines)) : '');
    document.getElementById('wrong')?.focus();
    return errors.length;
  }

  at(problem) {
    if (problem.table === 'cases') {
      return this.file.map(row => row.of(problem.column)).find(Boolean);
    }
    const filled = this.tables.find(rows => rows.table.name === problem.table)?.rows.filter(row => !row.isBlank());
    return filled?.[placeOf(problem)]?.of(problem.column);
  }
}

const stands = (row, table, index) => row.fields.filter(one => one.stands()).map(one => ({table, index, column: one.column.name}));

const contents = parts => el('nav', {class: 'contents', 'aria-label': 'Parts of the case'}, el('ul', {}, parts.map(([id, title]) => el('li', {}, el('a', {href: `#${id}`}, title)))));

/** The rows of one table. */
class Rows {
  constructor(form, table) {
    Object.assign(this, {form, table, rows: [], id: `part-${table.name}`, name: form.format.row(table.name)});
    this.list = el('div', {});
    this.element = el('section', {id: this.id, 'aria-labelledby': `${this.id}-title`}, el('h2', {id: `${this.id}-title`}, table.title),
      ABOUT[table.name] ? el('p', {}, ...ABOUT[table.name]) : null, this.list, el('p', {}, button(`Add ${article(this.name.toLowerCase())}`, () => this.add({}, true))));
    (form.model[table.json] ?? []).forEach(row => this.add(row, false));
  }

  add(row, begun) {
    const own = this.table.columns.find(column => column.required && column.name.endsWith('_reference') && column.name !== 'force_reference');
    if (begun && own) {
      row[own.json] = this.free(own);
    }
    const columns = columnsOf(this.table, row, {attached: this.form.attached});
    const fields = new RowFields(this.table, row, columns, {first: column => columns.length <= FEW || MAIN.has(column.name) || column.required,
      more: `More about this ${this.name.toLowerCase()}`, references: (others, json) => this.form.references(others, json)});
    const legend = el('legend', {});
    const box = el('fieldset', {}, legend, fields.element, el('p', {}, button(`Remove`, () => this.remove(fields, box), {'aria-label': `Remove this ${this.name.toLowerCase()}`})));
    Object.assign(fields, {box, legend});
    this.rows.push(fields);
    this.list.append(box);
    this.count();
    if (begun) {
      fields.fields[0].focus();
    }
  }

  remove(fields, box) {
    this.rows = this.rows.filter(row => row !== fields);
    box.remove();
    this.count();
    this.element.querySelector(':scope > p:last-child button').focus();
    box.dispatchEvent(new Event('input', {bubbles: true}));
  }

  count() {
    this.rows.forEach((row, i) => row.legend.textContent = `${this.name} ${i + 1}`);
  }

  free(own) {
    const letter = this.name.charAt(0);
    const used = new Set(this.rows.map(row => row.of(own.name)?.value()));
    let i = this.rows.length + 1;
    while (used.has(`${letter}${i}`)) {
      i++;
    }
    return `${letter}${i}`;
  }
}

const article = name => `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
