// What was noticed in a package and rejects nothing, gathered by its kind.
import {el} from '/js/server.js';
import {counted} from './words.js';

const ROWS = 12;

/** The warnings, folded away; with the way to match columns where some were not known. */
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
  return el('div', {}, unknown.length && match ? el('p', {class: 'notice'}, `${counted(unknown.length, 'column is', 'columns are')} not known and ${unknown.length === 1 ? 'was' : 'were'} left out. `,
    el('button', {type: 'button', onclick: match}, 'Match the columns')) : null,
    el('details', {class: 'warnings'}, el('summary', {}, `${counted(problems.length, 'warning')}: nothing you have to do`),
      el('ul', {class: 'problems'}, [...groups.values()].map(group => line(group, format)))));
}

function line(group, format) {
  const [first] = group;
  const rows = [...new Set(group.map(problem => problem.row).filter(Boolean))];
  const where = [format.table(first.table).title, first.column && (first.code === 'UNKNOWN_COLUMN' ? first.column : format.column(first.table, first.column).title)].filter(Boolean).join(', ');
  return el('li', {}, el('span', {class: 'where'}, `${where}: `), first.message,
    rows.length > 1 || group.length > 1 ? ` (${group.length} times; rows ${rows.slice(0, ROWS).join(', ')}${rows.length > ROWS ? ' ...' : ''})` : rows.length && first.code !== 'UNKNOWN_COLUMN' ? ` (row ${rows[0]})` : '');
}
