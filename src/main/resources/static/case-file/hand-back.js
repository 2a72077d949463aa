// Hands a case back to allocation: in two steps, so that nobody does it by mistake, and without a question why.
import {el, send} from '/js/server.js';

const DONE = 'Thank you. The case is back with allocation, with all that you wrote. It is counted for nobody.';

/**
 * The way out of a case for its reviewer.
 *
 * @param number of the case
 * @param leave sends what was typed last before the case goes
 * @param done is told a sentence when the case is not with the reviewer any more
 */
export function handBack({number, leave, done}) {
  const wrong = el('p', {class: 'error', role: 'alert', hidden: true});
  const open = el('button', {type: 'button', 'aria-expanded': 'false', onclick: () => ask(true)}, 'Hand back, no reason asked');
  const now = el('button', {type: 'button', class: 'main', onclick: give}, 'Hand back now');
  const question = el('div', {hidden: true},
    el('p', {}, 'Somebody else goes on with this case. Your answers and notes go with it. Nobody asks you why, and it is not counted.'),
    wrong, el('p', {class: 'buttons'}, now, ' ', el('button', {type: 'button', onclick: () => ask(false)}, 'Keep the case')));
  const whole = el('div', {class: 'hand-back', 'data-keys': 'own', onkeydown: e => e.key === 'Escape' && !question.hidden && ask(false)}, open, question);

  function ask(shown) {
    question.hidden = !shown;
    open.setAttribute('aria-expanded', String(shown));
    (shown ? now : open).focus();
  }

  async function give() {
    now.disabled = true;
    wrong.hidden = true;
    try {
      await leave();
      await send('POST', `/api/cases/${encodeURIComponent(number)}/review/hand-back`);
      done(DONE);
    } catch (problem) {
      wrong.textContent = problem.message;
      wrong.hidden = false;
      now.disabled = false;
    }
  }

  return whole;
}
