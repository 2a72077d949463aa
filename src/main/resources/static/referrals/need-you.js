// The list of rejected referrals that are open, of all packages.
import {el, get} from '/js/server.js';
import {card} from './card.js';
import {formatOrNames} from './format.js';
import {countNeed} from './need-count.js';
import {counted, isIntake, pager, wrong} from './words.js';

const SIZE = 50;
const place = document.getElementById('need');

async function open(page, force = '') {
  try {
    const [format, list] = await Promise.all([formatOrNames(), get(`/api/referrals/rejected?page=${page}&size=${SIZE}${force ? `&force=${encodeURIComponent(force)}` : ''}`)]);
    const items = list.content ?? [];
    place.replaceChildren(isIntake() ? filter(format, force) : '',
      items.length ? el('p', {role: 'status'}, `${counted(list.total, isIntake() ? 'referral waits' : 'referral needs you', isIntake() ? 'referrals wait' : 'referrals need you')}. Those that allege rape come first.`)
        : el('p', {class: 'empty'}, isIntake() ? 'No referral waits for correction.' : 'Nothing needs you. Every referral that you sent was taken.'),
      ...items.map(item => card(item, format)), pager(page, SIZE, list.total, to => open(to, force)) ?? '');
  } catch (problem) {
    place.replaceChildren(wrong(problem.message));
  }
}

function filter(format, force) {
  const choice = el('select', {id: 'force', onchange: () => open(0, choice.value)}, el('option', {value: ''}, 'All forces'),
    (format.column('cases', 'force_code').codes ?? []).map(one => el('option', {value: one.code, selected: one.code === force}, one.label)));
  return el('p', {class: 'narrow'}, el('label', {for: 'force'}, 'Force'), choice);
}

open(0);
countNeed();
