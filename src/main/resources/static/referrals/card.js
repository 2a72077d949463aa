// One rejected referral in a list: what it is, until when, what is wrong, and what can be done.
import {el} from '/js/server.js';
import {cure} from './cure.js';
import {countNeed} from './need-count.js';
import {askToWithdraw, askedToWithdraw} from './withdrawal.js';
import {acting, button, counted, day, due, isIntake} from './words.js';

const MOST = 6;

/**
 * @param item as the list of rejected referrals tells it
 * @param problems what is wrong, where that is known already
 * @param done told what came of it: taken, asked (to withdraw it), settled or back
 */
export function card(item, format, problems = [], done = () => {}) {
  const place = el('div', {});
  const title = item.forceReference || 'Reference that cannot be read';
  const box = el('article', {class: 'card', 'aria-label': `Referral ${title}`});
  const finished = (sentence, what) => {
    box.replaceChildren(el('h3', {}, title), el('p', {class: 'notice fine', role: 'status', tabindex: '-1'}, ...[sentence].flat()));
    box.querySelector('.notice').focus();
    countNeed();
    done(what);
  };
  const open = toggled('Correct it here', place, host => cure(item, host, receipt => finished(taken(receipt), 'taken')));
  const withdraw = item.withdrawal || isIntake() && item.force ? null
    : toggled('Ask to withdraw it', place, host => host.replaceChildren(askToWithdraw(item, () => finished('Asked. Somebody of central intake confirms it, or sends it back.', 'asked'))));
  const others = [open, withdraw].filter(Boolean);
  others.forEach(one => one.addEventListener('click', () => others.filter(it => it !== one).forEach(it => it.setAttribute('aria-expanded', 'false'))));
  box.append(el('div', {class: 'head'}, el('h3', {}, title), item.rapeAlleged ? el('span', {class: 'tag late'}, 'Rape alleged') : null,
    item.dueAt ? el('span', {class: 'whole'}, due(item.dueAt, item.late)) : null),
    el('p', {class: 'hint'}, [item.number, isIntake() && (item.force ? format.force(item.force) : 'Force that cannot be read'),
      !problems.length && item.problems && counted(item.problems, 'problem'), item.fileName,
      item.firstRejectedAt && `not taken since ${day(item.firstRejectedAt)}`, item.attempts > 1 && `sent ${item.attempts} times`].filter(Boolean).join(', ')),
    problems.length ? problemList(problems, format) : '',
    item.withdrawal ? askedToWithdraw(item, name => name.startsWith('Confirm') ? finished('Withdrawn.', 'settled') : finished('Sent back. It has to be corrected.', 'back')) : '',
    el('p', {class: 'buttons'}, others), place);
  return box;
}

/** A button that opens something in a place, and closes it again. */
function toggled(name, place, fill) {
  const self = button(name, () => acting(self, place, async () => {
    const isOpen = self.getAttribute('aria-expanded') === 'true';
    self.setAttribute('aria-expanded', String(!isOpen));
    place.replaceChildren();
    if (!isOpen) {
      await fill(place);
      place.querySelector('[aria-invalid="true"], textarea, input, select')?.focus();
    }
  }), {'aria-expanded': 'false'});
  return self;
}

/** What came of a corrected referral. */
export function taken(receipt) {
  const number = receipt.referrals?.find(one => one.caseNumber)?.caseNumber;
  return [receipt.counts?.unchanged ? 'It was taken before and is unchanged' : receipt.counts?.updated ? 'Taken: the case was brought up to date' : 'Taken', number ? [': ', caseLink(number)].flat() : '', '.'].flat();
}

export const caseLink = number => el('a', {href: isIntake() ? `/cases/${encodeURIComponent(number)}` : `/referrals/cases?q=${encodeURIComponent(number)}`}, number);

/** What is wrong, each with its place in the file and what to do. */
export function problemList(problems, format) {
  const line = problem => el('li', {}, el('span', {class: 'where'}, placed(problem, format)), problem.value ? [el('code', {}, problem.value), ' '] : '', format.said(problem));
  const rest = problems.slice(MOST);
  return el('div', {}, el('ul', {class: 'problems'}, problems.slice(0, MOST).map(line)),
    rest.length ? el('details', {}, el('summary', {}, counted(rest.length, 'more problem')), el('ul', {class: 'problems'}, rest.map(line))) : null);
}

function placed(problem, format) {
  const table = format.table(problem.table);
  return `${table.title}${problem.row ? `, row ${problem.row}` : ''}${problem.column ? `, ${format.column(problem.table, problem.column).title}` : ''}: `;
}

