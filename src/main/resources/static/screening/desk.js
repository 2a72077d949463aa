// The screener's desk: one case after the other, by keyboard. A case is claimed when it opens and given back when it is left.
import {el, get} from '/js/server.js';
import {narratives, statement} from '/case-file/narrative.js';
import {loadWords, word} from '/case-file/words.js';
import {claim, fetchToken, form, release, shown, submit} from './engine.js';
import {listen} from './keys.js';
import {showQueue} from './queue.js';
import {Sheet} from './sheet.js';
import {counted} from './words.js';

const me = document.getElementById('content').dataset.staff;
const [queuePlace, desk, force, waiting] = ['queue', 'desk', 'force', 'waiting'].map(id => document.getElementById(id));

/** The case at hand; null while the queue is shown. */
let hand = null;
let busy = false;
let last = null;
let done = 0;

const fetchQueue = () => get(`/api/screening/queue${force.value ? `?force=${encodeURIComponent(force.value)}` : ''}`);

const wrong = (sentence, ...more) => el('p', {class: 'notice wrong', role: 'alert'}, sentence, ...more);

async function openQueue() {
  hand = null;
  desk.hidden = true;
  queuePlace.hidden = false;
  delete desk.dataset.ready;
  try {
    showQueue(waiting, await fetchQueue(), next);
    waiting.prepend(last ? confirmed() : '');
    document.getElementById('start')?.focus();
  } catch (problem) {
    waiting.replaceChildren(wrong(problem.message));
  }
}

/** Opens the next case that nobody else has; one that was taken meanwhile is passed over. */
async function next() {
  if (busy) {
    return;
  }
  busy = true;
  try {
    const queue = await fetchQueue();
    for (const one of queue.next) {
      if (await opened(one, queue)) {
        return;
      }
    }
    await openQueue();
  } catch (problem) {
    queuePlace.hidden = false;
    desk.hidden = true;
    waiting.replaceChildren(wrong(problem.message), el('p', {}, el('button', {type: 'button', onclick: openQueue}, 'Look again')));
  } finally {
    busy = false;
  }
}

async function opened(one, queue) {
  try {
    await claim(one.taskId, me);
  } catch (problem) {
    if ([400, 404, 500].includes(problem.status)) {
      return false;
    }
    throw problem;
  }
  try {
    const [fields, values, sheet] = await Promise.all([form(one.taskId), shown(one.taskId), get(`/api/screening/cases/${one.caseNumber}`)]);
    show({...one, form: fields, values, facts: sheet}, queue);
    return true;
  } catch (problem) {
    // A case that this person may not screen is somebody else's to take.
    await release(one.taskId).catch(() => {});
    if ([403, 404, 409, 422].includes(problem.status)) {
      return false;
    }
    throw problem;
  }
}

function show(one, queue) {
  hand = one;
  delete desk.dataset.ready;
  hand.sheet = new Sheet(one.form, one.values, one.facts, tellChanges);
  const file = {case: {caseNumber: one.caseNumber}, facets: {referral: one.facts.told}};
  hand.words = el('div', {class: 'words'}, narratives(file, 'W'), one.facts.stated.map(request => statement(file, request)));
  hand.error = el('div', {class: 'trouble'});
  hand.confirm = el('button', {class: 'main', type: 'button', id: 'confirm', onclick: send}, 'Confirm as shown');
  desk.replaceChildren(el('div', {class: 'last', role: 'status'}, last ? confirmed() : ''),
    el('div', {class: 'head'}, el('h1', {id: 'case', tabindex: '-1'}, el('a', {href: `/cases/${one.caseNumber}`, target: '_blank', rel: 'opener'}, one.caseNumber)),
      el('p', {}, `${one.facts.forceName}, ${one.facts.forceReference}`, one.facts.round > 1 ? `, round ${one.facts.round}` : ''),
      one.rape && el('span', {class: 'tag late'}, 'Rape alleged'),
      el('p', {class: 'whole'}, `${counted(queue.total - 1, 'case', 'cases')} after this; ${done} done`)),
    el('p', {class: 'proposal'}, el('strong', {}, 'The rules propose: '), one.values.proposedOutcomeText ?? word('scopeOutcome', one.facts.proposal)),
    hand.words, hand.sheet.element, hand.error,
    el('div', {class: 'do'}, hand.confirm, el('button', {type: 'button', id: 'stop', onclick: stop}, 'Stop'),
      el('button', {type: 'button', class: 'link', onclick: showKeys}, 'Keys'), el('span', {class: 'hint', id: 'changes'})));
  queuePlace.hidden = true;
  desk.hidden = false;
  hand.sheet.go(firstToLookAt(hand.sheet));
  tellChanges();
  window.scrollTo(0, 0);
  // A key that was still down for the case before confirms nothing here.
  setTimeout(() => {
    desk.dataset.ready = one.caseNumber;
  }, 250);
}

const firstToLookAt = sheet => sheet.rows.find(row => row.number && row.as === 'UNKNOWN') ?? sheet.rows[0];

/** What the force wrote opens and folds all at once. */
function openWords() {
  const buttons = [...hand.words.querySelectorAll('.unfold')];
  const folded = buttons.filter(button => button.getAttribute('aria-expanded') === 'false');
  (folded.length ? folded : buttons).forEach(button => button.click());
}

function tellChanges() {
  if (hand) {
    // Who changes an answer after the log-out confirms anew.
    hand.unsent = false;
    const changes = hand.sheet.changes().length;
    hand.confirm.textContent = changes ? `Confirm with ${counted(changes, 'change', 'changes')}` : 'Confirm as shown';
  }
}

const confirmed = () => el('p', {class: 'confirmed'}, el('a', {href: `/cases/${last.caseNumber}`, target: '_blank', rel: 'opener'}, last.caseNumber),
  ` is confirmed ${last.changes ? `with ${counted(last.changes, 'change', 'changes')}` : 'as shown'}. It cannot be undone here; new information brings a case back to screening.`);

/** Sends what is on the page through the form of the task. */
async function send() {
  if (busy || !hand) {
    return;
  }
  const missing = hand.sheet.missing();
  if (missing) {
    hand.error.replaceChildren(wrong(missing));
    return;
  }
  const at = hand;
  busy = true;
  at.confirm.disabled = true;
  try {
    await submit(at.taskId, at.sheet.answers());
    last = {caseNumber: at.caseNumber, changes: at.sheet.changes().length};
    done++;
    hand = null;
  } catch (problem) {
    at.confirm.disabled = false;
    at.unsent = problem.status === 401;
    at.error.replaceChildren(trouble(problem));
    at.error.scrollIntoView({block: 'nearest'});
    return;
  } finally {
    busy = false;
  }
  await next();
}

function trouble(problem) {
  if (problem.status === 401) {
    return wrong('You are logged out. What you answered is kept on this page. ', el('a', {href: '/login', target: '_blank', rel: 'opener'}, 'Log in again'),
      ' in the new tab, then come back here: it is sent by itself.');
  }
  if (problem.status === 404) {
    return wrong('This case is not waiting to be screened any more. ', el('button', {type: 'button', onclick: () => {
      hand = null;
      next();
    }}, 'Go on with the next'));
  }
  return wrong(problem.message, problem.status === 0 ? ' What you answered is kept; confirm again when the connection is back.' : '');
}

/** Who has logged in again comes back to what was not sent. */
async function sendAgain() {
  if (!hand?.unsent || busy || document.visibilityState !== 'visible') {
    return;
  }
  try {
    await get('/api/session');
    await fetchToken();
  } catch {
    return;
  }
  await send();
}

async function stop() {
  const at = hand;
  if (!at || busy) {
    return;
  }
  hand = null;
  try {
    await release(at.taskId);
  } catch {
    // It stays with this person and comes first the next time.
  }
  await openQueue();
}

const showKeys = () => document.getElementById('keys').showModal();

window.addEventListener('pagehide', () => hand && release(hand.taskId, true).catch(() => {}));
window.addEventListener('pageshow', event => event.persisted && location.reload());
window.addEventListener('focus', sendAgain);
document.addEventListener('visibilitychange', sendAgain);
force.addEventListener('change', openQueue);
listen({sheet: () => desk.dataset.ready && !busy ? hand?.sheet : null, send, stop, openWords, showKeys});

await loadWords();
await openQueue();
