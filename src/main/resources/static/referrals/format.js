// The tables and columns of a package, with the words for them, as the server lists them.
import {get} from '/js/server.js';

let asked;

/** The format; asked for once. */
export async function format() {
  asked ??= get('/api/referrals/format').then(told => new Format(told.tables));
  try {
    return await asked;
  } catch (problem) {
    asked = undefined;
    throw problem;
  }
}

/** The format, or names made readable where the server does not tell it. */
export async function formatOrNames() {
  try {
    return await format();
  } catch {
    return new Format([]);
  }
}

class Format {
  constructor(tables) {
    this.tables = tables;
  }

  table(name) {
    return this.tables.find(table => table.name === name) ?? {name, json: camel(name), title: readable(name), columns: []};
  }

  column(table, name) {
    return this.table(table).columns.find(column => column.name === name)
      ?? {name, json: camel(name ?? ''), title: readable(name ?? ''), kind: 'TEXT', required: false, codes: null};
  }

  /** What is wrong, with columns by the names that people read. */
  said(problem) {
    const columns = this.table(problem.table).columns;
    return problem.message.replace(/\b[a-z]+(?:_[a-z]+)+\b/g, name => columns.find(column => column.name === name)?.title ?? name);
  }

  /** What a row of this table is called. */
  row(table) {
    return ROWS[table] ?? readable(table);
  }

  force(code) {
    return this.column('cases', 'force_code').codes?.find(one => one.code === code)?.label ?? code ?? '';
  }
}

const ROWS = {cases: 'The case', suspects: 'Suspect', victims: 'Victim', offences: 'Offence', documents: 'Document', lines_of_inquiry: 'Line of inquiry'};
const camel = name => name.replace(/_(.)/g, (whole, letter) => letter.toUpperCase());
const readable = name => (name.charAt(0).toUpperCase() + name.slice(1)).replaceAll('_', ' ');

/** The rows of a table within a referral; the case itself is the only row of its table. */
export function rowsOf(referral, table) {
  return table.name === 'cases' ? [referral] : referral[table.json] ?? [];
}
