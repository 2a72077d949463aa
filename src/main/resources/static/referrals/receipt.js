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
const MOST_PAGES = 20;
const RESULT = {ACCEPTED: 'Taken', UPDATED: 'Brought up to date', UNCHANGED: 'Unchanged', REJECTED: 'Not taken'};
const FAULTS = {
  UNREADABLE: 'Save it again as an Excel workbook (XLSX), a ZIP of CSV files or JSON, without a password, and send that.',
  MISSING_TABLE: 'The file needs a sheet or CSV file named cases. The template workbook has all the right sheets.',
  MISSING_COLUMN: 'If your export names the column in another way, match it once. If the export leaves it out, add it there.',
  DUPLICATE_COLUMN: 'Rename or remove one of the two columns, and send it again.',
  TOO_LARGE: 'Split it into several packages and send one after the other.'
};

/** The result in one sentence, such as "297 taken, 3 need you." */
export function sentence(counts, check) {
  const {referrals = 0, accepted = 0, updated = 0, unchanged = 0, rejected = 0} = counts ?? {};
  if (!referrals) {
    return 'There is no case in this package.';
  }
  const would = check ? ' would be' : '';
  const parts = [(accepted || !(updated || unchanged)) && `${number(accepted)}${would} taken`, updated && `${number(updated)}${would} brought up to date`,
    unchanged && `${number(unchanged)} unchanged`, rejected && `${number(rejected)} ${check ? 'would need you' : rejected === 1 ? 'needs you' : 'need you'}`];
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
  const items = check ? [] : await rejectedOf(now.receiptId);
  const groups = new Map();
  for (const problem of errors) {
    const key = problem.forceReference ?? `row ${problem.row}`;
    groups.set(key, [...groups.get(key) ?? [], problem]);
  }
  let left = now.counts.rejected;
  const less = () => {
    left--;
    line.textContent = sentence({...now.counts, accepted: now.counts.accepted + now.counts.rejected - left, rejected: left}, check);
  };
  const known = items.slice(0, CARDS).map(item => {
    const own = groups.get(item.forceReference) ?? [];
    groups.delete(item.forceReference);
    return card(item, format, own, less);
  });
  items.slice(CARDS).forEach(item => groups.delete(item.forceReference));
  const others = [...groups].slice(0, CARDS).map(([reference, problems]) =>
    el('article', {class: 'card'}, el('h3', {}, reference), problemList(problems, format)));
  const file = name => `/api/referrals/${encodeURIComponent(now.receiptId)}/${name}`;
  return el('section', {'aria-labelledby': 'needing'}, el('h3', {id: 'needing'}, check ? 'What would need you' : 'What needs you'),
    check ? el('p', {}, 'Correct this in your file and check it again. Or send the package now: the rest is taken, and you correct these here one by one.')
      : el('p', {}, 'Correct each one here. Or take them all away: ', el('a', {href: file('problems.csv'), download: true}, 'problems.csv'), ' lists what is wrong, ',
        el('a', {href: file('rejected.zip'), download: true}, 'rejected.zip'), ' holds these referrals alone, to be corrected and sent again.'),
    ...known, ...others, items.length > CARDS || groups.size > CARDS
      ? el('p', {}, 'More of them wait in the list ', el('a', {href: '/referrals/need-you'}, 'Need you'), '.') : null);
}

/** Rejected referrals of this package that are still open, as many as are shown; none where they cannot be told. */
async function rejectedOf(receiptId) {
  const found = [];
  try {
    for (let page = 0, more = true; more && page < MOST_PAGES && found.length <= CARDS; page++) {
      const {content, total} = await get(`/api/referrals/rejected?page=${page}&size=${OPEN}`);
      found.push(...content.filter(item => item.receiptId === receiptId));
      more = (page + 1) * OPEN < total;
    }
  } catch {
    return found;
  }
  return found;
}

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
