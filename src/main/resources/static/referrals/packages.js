// The packages that were sent, newest first.
import {el, get} from '/js/server.js';
import {countNeed} from './need-count.js';
import {sentence} from './receipt.js';
import {moment, pager, table, wrong} from './words.js';

const SIZE = 25;
const STATUS = {PROCESSING: 'Being taken', COMPLETED: 'Finished', FAILED: 'Not taken'};
const CLASS = {PROCESSING: 'soon', COMPLETED: 'good', FAILED: 'late'};
const place = document.getElementById('packages');

async function open(page) {
  try {
    const list = await get(`/api/referrals?page=${page}&size=${SIZE}`);
    const packages = list.content ?? [];
    place.replaceChildren(packages.length ? table('Packages sent', ['Received', 'File', 'Status', 'What happened', 'Receipt'], packages.map(one => [
      moment(one.receivedAt), one.fileName ?? 'One case, from the form or a system', el('span', {class: `tag ${CLASS[one.status] ?? ''}`}, STATUS[one.status] ?? one.status),
      one.fault ? one.fault.message : sentence(one.counts, false),
      el('a', {href: `/referrals/packages/${encodeURIComponent(one.receiptId)}`}, 'Open', el('span', {class: 'unseen'}, ` the receipt of ${one.fileName ?? moment(one.receivedAt)}`))]))
      : el('p', {class: 'empty'}, 'No package was sent yet. ', el('a', {href: '/referrals'}, 'Send the first')), pager(page, SIZE, list.total ?? packages.length, open) ?? '');
  } catch (problem) {
    place.replaceChildren(wrong(problem.message));
  }
}

open(0);
countNeed();
