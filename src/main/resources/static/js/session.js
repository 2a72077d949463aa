// Tells the server that somebody is there, says before a login ends, and offers to log in again in place, so that nothing typed is lost.
import {el, get, look} from './server.js';
import {loginAgain, takeOver} from './login-again.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const WARNED_BEFORE = 15 * MINUTE;
/** A hidden page is given a turn once in a minute: the page is covered a turn before the server would ask for a login. */
const MARGIN = 75 * SECOND;
const REST_WARNED_BEFORE = 3 * MINUTE;
const LAST_MOMENT = 10 * SECOND;
const LOOKED_EVERY = 30 * SECOND;
const LEAVE = '/login';

const {open, setRequestHeader, send} = XMLHttpRequest.prototype;
/** What the page of the engine asks while nobody is logged in, each question once however often it comes. */
const held = new Map();
/** Each page says when it was opened by somebody who is logged in: the others of this browser look who it is. */
const others = new BroadcastChannel('case-review-login');

const root = el('div', {id: 'session-end'});
const place = root.attachShadow({mode: 'open'});
const said = el('div', {role: 'status'});
let me;
let restsAt = Infinity;
let endsAt = Infinity;
let used = 0;
let covered = false;
let warned = false;
let resting = false;
let dialog;
let looked = 0;

async function ask(how) {
  const asked = Date.now();
  const left = await how('/api/session/left');
  if (left) {
    restsAt = asked + left.restSeconds * SECOND;
    endsAt = asked + left.endSeconds * SECOND;
  }
}

const isNear = () => Math.min(restsAt, endsAt) - Date.now() < MARGIN;

/** Another page may have been used meanwhile, and the server may be gone for a moment: only the end of the login covers the page. */
async function ended() {
  try {
    await ask(look);
  } catch (problem) {
    return problem.status === 401;
  }
  return isNear();
}

async function check() {
  if (covered) {
    if (Date.now() - looked > LOOKED_EVERY) {
      await seeWhoIsHere();
    }
    return;
  }
  if (isNear() && await ended()) {
    cover();
    return;
  }
  release();
  if (!warned && endsAt - Date.now() < WARNED_BEFORE) {
    warn();
  } else if (!warned && resting !== restsAt - Date.now() < REST_WARNED_BEFORE) {
    resting = !resting;
    askWhetherSomebodyIsThere();
  }
}

/** Said once before the page is covered; any key does, the button too. */
function askWhetherSomebodyIsThere() {
  said.replaceChildren(...resting ? [el('div', {class: 'ending'},
    el('p', {}, 'Nobody has used this page for a while. It is covered in two minutes; what you typed stays.'),
    el('button', {type: 'button', onclick: stay}, 'I am here'))] : []);
}

async function stay() {
  used = 0;
  await touched();
  check();
}

function warn() {
  warned = true;
  const at = new Date(endsAt).toLocaleTimeString('en-GB', {hour: '2-digit', minute: '2-digit'});
  said.replaceChildren(el('div', {class: 'ending'},
    el('p', {}, `Your login ends at ${at}. Log in again before then; what you typed stays on this page.`),
    el('button', {type: 'button', onclick: () => again('Then your login lasts a whole day again. What you typed stays on this page.')}, 'Log in again')));
}

/** Nobody reads over an empty chair, and nothing that was typed is lost. */
function cover() {
  if (covered) {
    return;
  }
  covered = true;
  root.classList.add('covers');
  again(endsAt - Date.now() < MARGIN ? 'Your login has lasted its longest time. What you typed is still on this page.'
    : 'Nobody used this page for a while. What you typed is still here.', LEAVE);
}

function again(words, leave) {
  dialog?.close();
  dialog = loginAgain(place, me, back, words, leave);
}

/** Who has logged in in another tab goes on here; what was typed is kept from everybody else. */
async function seeWhoIsHere() {
  looked = Date.now();
  let session;
  try {
    await ask(look);
    session = await look('/api/session');
  } catch {
    // Nobody is logged in, or no server answers: it stays as it is.
    return;
  }
  if (me !== undefined && session.login !== me) {
    cover();
    dialog.say(`${session.name} has logged in in another tab. What stands here belongs to ${me}, and is shown again when ${me} logs in.`);
  } else if (covered && me !== undefined && !isNear()) {
    await takeOver(session);
    dialog.close();
    await back(session);
  }
}

/** What one person typed is not left to another one. */
async function back(session) {
  if (me !== undefined && session.login !== me) {
    location.reload();
    return;
  }
  covered = false;
  warned = false;
  resting = false;
  root.classList.remove('covers');
  said.replaceChildren();
  await begin();
  release();
}

async function touched() {
  if (!covered && Date.now() - used > MINUTE) {
    used = Date.now();
    try {
      await ask(get);
    } catch (problem) {
      if (problem.status === 401) {
        cover();
      }
    }
  }
}

async function begin() {
  used = Date.now();
  try {
    await ask(get);
    me ??= (await look('/api/session')).login;
    others.postMessage('here');
  } catch {
    // Not logged in, or no server: the next touch asks again.
  }
}

/** Asks again from the start, with the token of the session that there is now. */
function sendNow({asked: request, to, headers, body}) {
  const token = /(?:^|; )XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1];
  open.apply(request, to);
  for (const [name, value] of headers) {
    setRequestHeader.call(request, name, name.toLowerCase() === 'x-xsrf-token' && token ? token : value);
  }
  send.apply(request, body);
}

function release() {
  const all = [...held.values()];
  held.clear();
  all.forEach(sendNow);
}

/** A page of the engine goes away to a login of its own as soon as one of its many questions is turned back: they wait. */
function holdQuestions() {
  const told = new WeakMap();
  Object.assign(XMLHttpRequest.prototype, {
    open(...to) {
      told.set(this, {asked: this, to, headers: []});
      open.apply(this, to);
    },
    setRequestHeader(...header) {
      told.get(this)?.headers.push(header);
      setRequestHeader.apply(this, header);
    },
    send(...body) {
      if (covered || Math.min(restsAt, endsAt) - Date.now() < LAST_MOMENT) {
        const question = {...told.get(this), body};
        const name = question.to.slice(0, 2).join(' ');
        held.set(name, held.get(name) ?? question);
        check();
      } else {
        send.apply(this, body);
      }
    }
  });
}

place.append(el('link', {rel: 'stylesheet', href: '/css/session.css'}), said);
document.body.append(root);
/** Who reads with a screen reader, dictates or drags the bar presses no key. */
for (const kind of ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'scroll', 'focusin', 'selectionchange', 'upload-goes-on']) {
  addEventListener(kind, touched, {passive: true, capture: true});
}
document.addEventListener('visibilitychange', () => document.hidden || (covered ? seeWhoIsHere() : check()));
others.addEventListener('message', seeWhoIsHere);
setInterval(check, 5 * SECOND);
if (location.pathname.startsWith('/camunda/')) {
  root.classList.add('engine');
  holdQuestions();
}
begin();
