// What became of a package: one sentence, then the referrals that need somebody, then the rest.
import {el, get} from '/js/server.js';
import {card, caseLink, problemList} from './card.js';
import {receiptAddress} from './follow.js';
import {formatOrNames} from './format.js';
import {warnings} from './warnings.js';
import {counted, moment, number, pager, table} from './words.js';

const CARDS = 20;
const LINES = 100;
const OPEN = 200;
const RESULT = {ACCEPTED: 'Taken', UPDATED: 'Brought up to date', UNCHANGED: 'Unchanged', REJECTED: 'Not taken'};
const FAULTS = {
  UNREADABLE: 'Save it again as an Excel workbook (XLSX), a ZIP of CSV files or JSON, without a password, and send that.',
  MISSING_TABLE: 'The file needs a sheet or CSV file named cases. The template workbook has all the right sheets.',
  MISSING_COLUMN: 'If your export names the column in another way, match it once. If the export leaves it out, add it there.',
  DUPLICATE_COLUMN: 'Rename or remove one of the two columns, and send it again.'
};

/**
 * The result in one sentence, such as "297 taken, 3 need you."
 * @param since how many of the rejected ones intake is asked to withdraw, and how many need nobody any more
 */
export function sentence(counts, check, {asked = 0, settled = 0} = {}) {
  const {referrals = 0, accepted = 0, updated = 0, unchanged = 0, rejected = 0} = counts ?? {};
  if (!referrals) {
    return 'There is no case in this package.';
  }
  const would = check ? ' would be' : '';
  const left = rejected - asked - settled;
  const parts = [(accepted || !(updated || unchanged)) && `${number(accepted)}${would} taken`, updated && `${number(updated)}${would} brought up to date`,
    unchanged && `${number(unchanged)} unchanged`, left && `${number(left)} ${check ? 'would need you' : left === 1 ? 'needs you' : 'need you'}`,
    asked && `${number(asked)} asked to be withdrawn`, settled && `${number(settled)} settled since`];
  return `${parts.filter(Boolean).join(', ')}.`;
}

/**
 * Shows a receipt.
 * @param match opens the matching of columns, where the file is at hand
 */
export async function showReceipt(host, now, {check = false, match = null} = {}) {
  const format = await formatOrNames();
  const line = el('p', {class: `result${now.counts?.rejected ? ' some' : ''}`}, sentence(now.counts, check));
  host.replaceChildren(el('h2', {id: 'receipt-title'}, check ? 'What would happen' : 'What happened'),
    ...now.fault ? [fault(now.fault.code, now.fault.message, match)] : [line],
    el('p', {class: 'hint'}, [now.fileName, now.receivedAt && !check && moment(now.receivedAt)].filter(Boolean).join(', ')),
    ...now.fault ? [] : await below(now, format, check, match, line));
  host.hidden = false;
}

/** A fault of the whole package, with what to do about it. */
export function fault(code, message, match) {
  return el('div', {class: 'notice wrong', role: 'alert'}, el('h2', {}, 'Nothing was taken'), el('p', {}, message),
    FAULTS[code] ? el('p', {}, FAULTS[code]) : null,
    match && (code === 'MISSING_COLUMN' || code === 'DUPLICATE_COLUMN') ? el('p', {}, el('button', {type: 'button', class: 'main', onclick: match}, 'Match the columns')) : null,
    el('p', {}, el('a', {href: '/api/referrals/template.xlsx', download: true}, 'Template workbook')));
}

async function below(now, format, check, match, line) {
  const errors = (now.problems ?? []).filter(problem => problem.severity === 'ERROR');
  return [now.counts?.rejected ? await needing(now, errors, format, check, line) : loose(errors, format),
    warnings((now.problems ?? []).filter(problem => problem.severity !== 'ERROR'), format, match), check ? null : await cases(now)].filter(Boolean);
}

async function needing(now, errors, format, check, line) {
  const {content: items, total} = check ? {content: [], total: 0} : await openOf(now);
  const groups = new Map();
  for (const problem of errors) {
    const key = problem.forceReference ?? `row ${problem.row}`;
    groups.set(key, [...groups.get(key) ?? [], problem]);
  }
  const standing = new Standing(now.counts, check, line, check ? 0 : now.counts.rejected - total, items);
  const known = items.slice(0, CARDS).map(item => card(item, format, groups.get(item.forceReference) ?? [], what => standing.moved(item, what)));
  // What was rejected has an item, or needs nobody any more; the others are rows that belong to no case.
  const own = check ? [] : [...items, ...(now.referrals ?? []).filter(one => one.result === 'REJECTED')];
  own.forEach(one => groups.delete(one.forceReference));
  const others = total > items.length ? [] : [...groups].slice(0, CARDS).map(([reference, problems]) =>
    el('article', {class: 'card'}, el('h3', {}, reference), problemList(problems, format)));
  return el('section', {'aria-labelledby': 'needing'}, el('h3', {id: 'needing'}, check ? 'What would need you' : 'What needs you'),
    el('p', {}, ...advice(now, check, total + others.length)), ...known, ...others, total > CARDS || groups.size > CARDS
      ? el('p', {}, 'More of them wait in the list ', el('a', {href: '/referrals/need-you'}, 'Need you'), '.') : null);
}

function advice(now, check, some) {
  if (check) {
    return ['Correct this in your file and check it again. Or send the package now: the rest is taken, and you correct these here one by one.'];
  }
  if (!some) {
    return ['Nothing any more: each of them was taken or withdrawn since.'];
  }
  const file = name => `/api/referrals/${encodeURIComponent(now.receiptId)}/${name}`;
  return ['Correct each one here. Or take them all away: ', el('a', {href: file('problems.csv'), download: true}, 'problems.csv'), ' lists what is wrong, ',
    el('a', {href: file('rejected.zip'), download: true}, 'rejected.zip'), ' holds these referrals alone, to be corrected and sent again.'];
}

/** Keeps the sentence of the result true while its rejected referrals are dealt with. */
class Standing {
  constructor(counts, check, line, settled, items) {
    this.taken = 0;
    this.asked = items.filter(item => item.withdrawal).length;
    this.settled = settled;
    this.say = () => {
      line.textContent = sentence({...counts, accepted: counts.accepted + this.taken, rejected: counts.rejected - this.taken}, check, this);
    };
    this.say();
  }

  /** @param what came of the item: taken, asked, settled or back */
  moved(item, what) {
    this.asked += what === 'asked' ? 1 : item.withdrawal ? -1 : 0;
    this.taken += what === 'taken' ? 1 : 0;
    this.settled += what === 'settled' ? 1 : 0;
    this.say();
  }
}

/** The rejected referrals of this package that are still open; none where they cannot be told. */
const openOf = now => get(`/api/referrals/rejected?receipt=${encodeURIComponent(now.receiptId)}&size=${OPEN}`)
  .catch(() => ({content: [], total: now.counts.rejected}));

const loose = (errors, format) => errors.length
  ? el('section', {}, el('h3', {}, 'Rows that belong to no case of the package'), problemList(errors, format)) : null;

async function cases(now) {
  const place = el('div', {});
  const total = now.counts?.referrals ?? 0;
  const open = async page => {
    const lines = page * LINES < (now.referrals ?? []).length ? now.referrals.slice(page * LINES, (page + 1) * LINES)
      : (await get(receiptAddress(now.receiptId, page, LINES))).referrals ?? [];
    place.replaceChildren(table('Referrals of the package', ['Force reference', 'Result', 'Case'], lines.map(one =>
      [one.forceReference ?? '', RESULT[one.result] ?? one.result, one.caseNumber ? caseLink(one.caseNumber) : ''])), pager(page, LINES, total, open) ?? '');
  };
  if (!total) {
    return null;
  }
  await open(0);
  return el('details', {class: 'all'}, el('summary', {}, `All ${counted(total, 'referral')} of the package, with their cases`), place);
}
