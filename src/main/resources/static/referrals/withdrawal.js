// Asking to withdraw a rejected referral, and what intake says to it.
import {el, send} from '/js/server.js';
import {acting, button, day, isIntake} from './words.js';

const address = id => `/api/referrals/rejected/${encodeURIComponent(id)}/withdrawal`;
let next = 0;

/** The question to intake, with a reason; done() is told when it was asked. */
export function askToWithdraw(item, done) {
  return reasoned('Why should the review not have this case?', 'Central intake confirms it or sends it back to you. The reason is kept.',
    [['Ask to withdraw', reason => send('POST', address(item.id), {reason})]], done);
}

/** What was asked, and for intake the answer to it. */
export function askedToWithdraw(item, done) {
  const asked = el('p', {}, `${!isIntake() ? 'You asked' : item.force ? 'The force asks' : 'A colleague asks'} to withdraw it`,
    item.withdrawal.askedAt ? ` on ${day(item.withdrawal.askedAt)}` : '', ': ', el('q', {}, item.withdrawal.reason));
  const said = confirmed => reason => send('POST', `${address(item.id)}/confirmation`, {confirmed, reason});
  return el('div', {class: 'notice'}, asked, isIntake()
    ? reasoned('Your reason', 'It is kept. Nobody confirms what they asked for themselves.',
      [['Confirm the withdrawal', said(true)], [item.force ? 'Send it back to the force' : 'Send it back', said(false)]], done)
    : el('p', {}, 'Central intake has to confirm it. Until then it waits, and you can still correct it.'));
}

function reasoned(label, hint, acts, done) {
  const id = `reason${++next}`;
  const text = el('textarea', {id, rows: '3', maxlength: '4000', 'aria-describedby': `${id}-hint`, 'aria-required': 'true'});
  const said = el('div', {});
  return el('div', {class: 'reasoned'}, el('label', {for: id}, label), el('p', {class: 'hint', id: `${id}-hint`}, hint), text, said,
    el('p', {class: 'buttons'}, acts.map(([name, act]) => button(name, event => acting(event.target, said, async () => {
      const reason = text.value.trim();
      if (!reason) {
        said.replaceChildren(el('p', {class: 'error'}, 'Give a reason first.'));
        text.focus();
        return;
      }
      await act(reason);
      done(name);
    })))));
}
