// What a force says after the end: its one appeal against leaving a case out, and late answers to a request that has ended.
import {el, get, send} from '/js/server.js';
import {acting, button, day, wrong} from './words.js';

let next = 0;

/** A fold that asks the server when it is opened first. */
function fold(title, about, load) {
  const place = el('div', {}, el('p', {}, 'Loading ...'));
  let asked = false;
  const open = async () => {
    try {
      place.replaceChildren(...await load(open));
    } catch (problem) {
      asked = false;
      place.replaceChildren(wrong(problem.message));
    }
  };
  const first = event => {
    if (event.target.open && !asked) {
      asked = true;
      open();
    }
  };
  return el('details', {class: 'speak', ontoggle: first}, el('summary', {}, title, el('span', {class: 'unseen'}, ` ${about}`)), place);
}

/** The appeal of the force: what came of it, or the form for it while it is in time. */
export function appeal(one) {
  const address = `/api/cases/${encodeURIComponent(one.caseNumber)}/appeal`;
  return fold('Appeal against this outcome', `of ${one.forceReference}`, async again => {
    const it = await get(address);
    return [it.number && lodged(it), it.mayAppeal ? form(address, it, again) : !it.number && it.until
      ? el('p', {}, `The last day to appeal was ${day(it.until)}. New information can be sent with the package at any time: it brings the case back to screening.`) : null,
    !it.number && !it.until && el('p', {}, 'There is nothing to appeal against at present.')].filter(Boolean);
  });
}

function lodged(it) {
  const result = it.upheld === true ? `upheld on ${day(it.decidedAt)}; the case came back to screening`
    : it.upheld === false ? `dismissed on ${day(it.decidedAt)}` : 'waiting for the head of review';
  return el('div', {}, el('p', {}, `Appeal ${it.number} of ${day(it.lodgedAt)}: ${result}.`), el('p', {}, 'Your force said: ', el('q', {}, it.reasons)),
    it.told && el('p', {}, 'The head of review says: ', el('q', {}, it.told)));
}

function form(address, it, again) {
  return written('Why does the case belong in the review?', `Until ${day(it.until)}, and once. A head of review who took no part decides. Write no names of people.`,
    'Send the appeal', 'Say why the case belongs in the review.', 4000, async reasons => {
      await send('POST', address, {reasons});
      await again();
    });
}

/** Late answers to the questions of a request that has ended. */
export function late(number) {
  const address = `/api/information-requests/${encodeURIComponent(number)}`;
  return fold('Answer late or add something', `to ${number}`, async () => {
    const it = await get(address);
    return [el('p', {}, 'The request has ended. What you add now is new information: whoever decided without it looks again.'),
      ...it.questions.map(question => answer(question, address))];
  });
}

const SAID = {YES: 'yes', NO: 'no', UNKNOWN: 'our record does not say'};

function answer(question, address) {
  const id = `late${++next}`;
  const inWords = /^Q\d$/.test(question.question);
  const choice = el('select', {id}, el('option', {value: 'YES'}, inWords ? 'Yes, as I write below' : 'Yes'), inWords ? '' : el('option', {value: 'NO'}, 'No'));
  const place = el('div', {class: 'question'}, el('h3', {tabindex: '-1'}, question.text), el('p', {class: 'hint'}, question.answer ? `Your force has said: ${SAID[question.answer]}.` : 'Your force has not answered this.'),
    el('p', {}, el('label', {for: id}, 'What does your record say now?'), choice),
    written('What does your record show?', 'For example the date, the number or the document it stands in. Write no names of people.', 'Send this answer',
      'Say what your record shows.', 2000, async statement => {
        await send('POST', `${address}/late-answer`, {answers: [{question: question.question, answer: choice.value, statement}]});
        // Only this question: what is typed for the others stays.
        const sent = (await get(address)).questions.find(one => one.question === question.question);
        const fresh = answer(sent ?? question, address);
        place.replaceWith(fresh);
        fresh.querySelector('h3').focus();
      }));
  return place;
}

function written(label, hint, name, need, most, act) {
  const id = `speak${++next}`;
  const text = el('textarea', {id, rows: '3', maxlength: `${most}`, 'aria-describedby': `${id}-hint`, 'aria-required': 'true'});
  const said = el('div', {});
  return el('div', {class: 'reasoned'}, el('label', {for: id}, label), el('p', {class: 'hint', id: `${id}-hint`}, hint), text, said,
    el('p', {class: 'buttons'}, button(name, event => acting(event.target, said, async () => {
      const words = text.value.trim();
      if (!words) {
        said.replaceChildren(el('p', {class: 'error'}, need));
        text.focus();
        return;
      }
      await act(words);
    }))));
}
