// One case, field by field: it makes the same package that a file would.
import {el, get, send} from '/js/server.js';
import {OneCase} from './one-case-form.js';
import {taken} from './card.js';
import {Progress, follow} from './follow.js';
import {format} from './format.js';
import {countNeed} from './need-count.js';
import {acting, button, ownForces, wrong} from './words.js';

const place = document.getElementById('one-case');
const rejected = new URLSearchParams(location.search).get('rejected');
let unsent = false;

async function begin() {
  try {
    const told = await format();
    const item = rejected ? await get(`/api/referrals/rejected/${encodeURIComponent(rejected)}`) : null;
    show(new OneCase(told, item?.referral ?? fresh(), Boolean(item)), item);
  } catch (problem) {
    place.replaceChildren(wrong(problem.message));
  }
}

const fresh = () => ownForces().length === 1 ? {forceCode: ownForces()[0]} : {};

function show(form, item) {
  const said = el('div', {'aria-live': 'polite'});
  const next = button('Check and go on', event => acting(event.target, said, () => check(form, said)), {class: 'main'});
  place.replaceChildren(item ? el('p', {class: 'notice'}, `This is ${item.number}, a referral that was not taken. What is wrong is marked.`) : '',
    form.element, el('div', {class: 'bar-below'}, said, el('p', {class: 'buttons'}, next, el('span', {class: 'hint'}, 'Checking keeps nothing and sends nothing.'))));
  form.element.addEventListener('input', () => {
    unsent = true;
    said.replaceChildren();
  });
  if (item) {
    form.show(item.problems ?? []);
  }
}

const body = form => rejected ? form.corrected() : [form.referral()];
const address = act => rejected ? `/api/referrals/rejected/${encodeURIComponent(rejected)}/${act === 'check' ? 'check' : 'correction'}`
  : `/api/referrals${act === 'check' ? '?check=true' : ''}`;

async function check(form, said) {
  const sent = JSON.stringify(body(form));
  const now = await send('POST', address('check'), JSON.parse(sent));
  if (form.show(now.problems ?? [])) {
    return;
  }
  const warned = (now.problems ?? []).filter(problem => problem.severity !== 'ERROR');
  const done = el('div', {'aria-live': 'polite'});
  said.replaceChildren(el('section', {class: 'notice fine', tabindex: '-1', 'aria-label': 'Ready to send'}, el('h2', {}, 'Nothing is wrong'),
    el('p', {}, `You are about to send ${form.counted()}.`),
    warned.length ? el('ul', {}, warned.map(problem => el('li', {}, problem.message))) : null,
    now.counts?.unchanged ? el('p', {}, 'This case was sent before with the same content: nothing would change.') : null, done,
    el('p', {class: 'buttons'}, button('Send this case', event => acting(event.target, done, () => sendIt(form, JSON.parse(sent), done)), {class: 'main'}))));
  said.querySelector('section').focus();
}

async function sendIt(form, sent, done) {
  const bar = el('progress', {max: '100', 'aria-label': 'Being taken'});
  const text = el('p', {role: 'status'});
  done.replaceChildren(text, bar);
  const now = await follow(await send('POST', address('send'), sent), new Progress(text, bar));
  countNeed();
  if (now.counts?.rejected) {
    form.show(now.problems ?? []);
    return;
  }
  unsent = false;
  place.replaceChildren(el('section', {class: 'notice fine', tabindex: '-1', 'aria-labelledby': 'sent'}, el('h2', {id: 'sent'}, 'The case is with the review'),
    el('p', {class: 'result'}, ...taken(now)), el('p', {}, el('a', {href: `/referrals/packages/${encodeURIComponent(now.receiptId)}`}, 'Receipt'), ' (it is kept)')),
  el('p', {class: 'buttons'}, el('a', {class: 'button', href: '/referrals/new'}, 'Send another case'), el('a', {class: 'button', href: '/referrals/cases'}, 'Your cases')));
  place.querySelector('section').focus();
}

addEventListener('beforeunload', event => unsent && event.preventDefault());
begin();
countNeed();
