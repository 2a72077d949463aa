// What a package was read with all the same: nothing of it rejects a referral.
import {el} from '/js/server.js';
import {counted} from './words.js';

const ROWS = 12;

/** What a person may want to put right, in plain words; the others are told as the server says them. */
const TO_LOOK_AT = {
  NO_CASES: () => 'There is no case in this package. Fill in at least one row of cases and send it again.',
  UNKNOWN_TABLE: name => `${name} is not a table of the package, so nothing in it was read. If it holds cases or persons, name it as in the template workbook and send it again.`,
  UTF_16: (name, title) => `${title}: the file is saved as UTF-16. It was read; look at a name with an accent, whether it is right.`,
  WINDOWS_1252: (name, title) => `${title}: the file is not saved as UTF-8. It was read as Windows text; look at a name with an accent, whether it is right.`,
  FILE_IGNORED: () => 'Documents: a file is named, but the document is not marked as SENT, so the file was left out. If you send it, choose the state SENT and send the package again.',
  MALWARE_CHECK: () => 'The files could not be checked for malware just now. Once sent, what has a file waits until they can be; the rest is taken at once.'
};

/** The warnings, folded away unless there is something to look at; with the way to match columns where some were not known. */
export function warnings(problems, format, match) {
  if (!problems.length) {
    return null;
  }
  const groups = new Map();
  for (const problem of problems) {
    const key = [problem.table, problem.column, problem.code].join('|');
    groups.set(key, [...groups.get(key) ?? [], problem]);
  }
  const unknown = problems.filter(problem => problem.code === 'UNKNOWN_COLUMN');
  const look = problems.some(problem => problem.code in TO_LOOK_AT);
  return el('div', {}, unknown.length && match ? el('p', {class: 'notice'}, `${counted(unknown.length, 'column is', 'columns are')} not known and ${unknown.length === 1 ? 'was' : 'were'} left out. `,
    el('button', {type: 'button', onclick: match}, 'Match the columns')) : null,
    el('details', {class: 'warnings', open: look}, el('summary', {}, `${counted(problems.length, 'warning')}: ${look ? 'look whether this is as you meant it' : 'nothing you have to do'}`),
      el('ul', {class: 'problems'}, [...groups.values()].map(group => line(group, format)))));
}

function line(group, format) {
  const [first] = group;
  const rows = [...new Set(group.map(problem => problem.row).filter(Boolean))];
  const title = format.table(first.table).title;
  const where = [title, first.column && (first.code === 'UNKNOWN_COLUMN' ? first.column : format.column(first.table, first.column).title)].filter(Boolean).join(', ');
  const said = TO_LOOK_AT[first.code];
  return el('li', {}, said ? said(first.table, title) : [el('span', {class: 'where'}, `${where}: `), format.said(first)],
    rows.length > 1 || group.length > 1 ? ` (${group.length} times; rows ${rows.slice(0, ROWS).join(', ')}${rows.length > ROWS ? ' ...' : ''})` : rows.length && first.code !== 'UNKNOWN_COLUMN' ? ` (row ${rows[0]})` : '');
}
