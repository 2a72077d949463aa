// The fields of one row of a referral: those at fault first, the others folded away.
import {el} from '/js/server.js';
import {field} from './fields.js';

const MAY_STAND = new Set(['DATE_ORDER', 'FUTURE_DATE', 'CONTRADICTION', 'BAD_DATE']);
const PEOPLE = {victim_reference: 'victims', suspect_reference: 'suspects'};
let next = 0;

/** Where a problem stands in a referral of its own: its place in the array of its table, 0 for the case. */
export const placeOf = problem => problem.table === 'cases' ? 0 : problem.index ?? (problem.row ?? 1) - 1;

/** A problem with whether the sender may say that the record is so. */
export const judged = (problem, column) => ({...problem, mayStand: problem.mayStand ?? (MAY_STAND.has(problem.code) && !column.required)});

/** The columns that people fill in for a row; where the server lists none, those that the row has. */
export function columnsOf(table, row, {attached = true} = {}) {
  const listed = table.columns.length ? table.columns
    : Object.keys(row).filter(key => !Array.isArray(row[key])).map(key => ({name: snake(key), json: key, title: snake(key).replaceAll('_', ' '), kind: 'TEXT'}));
  return listed.filter(column => table.name === 'cases' || column.name !== 'force_reference')
    .filter(column => attached || table.name !== 'documents' || column.name !== 'file')
    .map(column => attached || table.name !== 'documents' || column.name !== 'state' ? column
      : {...column, codes: column.codes?.filter(one => one.code !== 'SENT')});
}

/**
 * A copy of a referral to work on: a row within a case need not say whose it is, and could say it wrongly once the case's own
 * reference is corrected.
 */
export function copyOf(referral) {
  const copy = structuredClone(referral);
  for (const rows of Object.values(copy).filter(Array.isArray)) {
    rows.forEach(row => typeof row === 'object' && row !== null && delete row.forceReference);
  }
  return copy;
}

/** The errors that somebody has to see: a case without a reference is one fault, not one in each of its rows. */
export function errorsOf(problems) {
  const errors = problems.filter(problem => problem.severity === 'ERROR');
  const own = errors.some(problem => problem.table === 'cases' && problem.column === 'force_reference');
  return errors.filter(problem => !own || problem.table === 'cases' || problem.column !== 'force_reference');
}

const snake = name => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

/** The fields of one row; {@code first} tells which columns are seen at once. */
export class RowFields {
  constructor(table, row, columns, {first, references, more}) {
    this.table = table;
    this.row = row;
    this.fields = columns.map(column => field(column, row[column.json], `f${++next}`,
      {suggestions: table.name === 'offences' && PEOPLE[column.name] ? () => references(PEOPLE[column.name], column.json) : null}));
    const shown = this.fields.filter(one => first(one.column));
    const folded = this.fields.filter(one => !first(one.column));
    this.element = el('div', {}, el('div', {class: 'fields'}, shown.map(one => one.element)),
      folded.length ? el('details', {class: 'others'}, el('summary', {}, more), el('div', {class: 'fields'}, folded.map(one => one.element))) : null);
  }

  of(column) {
    return this.fields.find(one => one.column.name === column);
  }

  /** Writes what stands in the fields into the row; what is blank is left out. */
  keep() {
    for (const one of this.fields) {
      const value = one.value();
      if (value) {
        this.row[one.column.json] = value;
      } else {
        delete this.row[one.column.json];
      }
    }
  }

  isBlank() {
    return this.fields.every(one => !one.value());
  }

  clear() {
    this.fields.forEach(one => one.say([]));
  }
}

/** Brings a field to the eye and the hand, wherever it is folded away. */
export function goTo(one) {
  for (let part = one.element.parentElement; part; part = part.parentElement) {
    if (part.localName === 'details') {
      part.open = true;
    }
  }
  one.focus();
}
