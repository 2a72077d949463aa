// The packages that were sent, newest first.
import {el, get} from '/js/server.js';
import {countNeed} from './need-count.js';
import {moment, number, pager, table, wrong} from './words.js';

const SIZE = 25;
const STATUS = {PROCESSING: 'Being taken', COMPLETED: 'Finished', FAILED: 'Not taken'};
const CLASS = {PROCESSING: 'soon', COMPLETED: 'good', FAILED: 'late'};
const place = document.getElementById('packages');

/** What happened on that day; what is left of it the receipt tells. */
const happened = ({referrals = 0, accepted = 0, updated = 0, unchanged = 0, rejected = 0} = {}) => referrals
  ? `${[accepted && `${number(accepted)} taken`, updated && `${number(updated)} brought up to date`, unchanged && `${number(unchanged)} unchanged`,
    rejected && `${number(rejected)} not taken`].filter(Boolean).join(', ')}.` : 'There is no case in this package.';

async function open(page) {
  try {
    const list = await get(`/api/referrals?page=${page}&size=${SIZE}`);
    const packages = list.content ?? [];
    place.replaceChildren(packages.length ? table('Packages sent', ['Received', 'File', 'Status', 'What happened', 'Receipt'], packages.map(one => [
      moment(one.receivedAt), one.fileName ?? 'One case, from the form or a system', el('span', {class: `tag ${CLASS[one.status] ?? ''}`}, STATUS[one.status] ?? one.status),
      one.fault ? one.fault.message : one.status === 'PROCESSING' ? `${number(one.counts?.referrals)} of ${number(one.total)} are done.` : happened(one.counts),
      el('a', {href: `/referrals/packages/${encodeURIComponent(one.receiptId)}`}, 'Open', el('span', {class: 'unseen'}, ` the receipt of ${one.fileName ?? moment(one.receivedAt)}`))]))
      : el('p', {class: 'empty'}, 'No package was sent yet. ', el('a', {href: '/referrals'}, 'Send the first')), pager(page, SIZE, list.total ?? packages.length, open) ?? '');
  } catch (problem) {
    place.replaceChildren(wrong(problem.message));
  }
}

open(0);
countNeed();
