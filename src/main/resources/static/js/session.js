// Tells the server that somebody is there, says before a login ends, and offers to log in again in place, so that nothing typed is lost.
import {el, get, look} from './server.js';
import {loginAgain} from './login-again.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const WARNED_BEFORE = 15 * MINUTE;
/** A hidden page is given a turn once in a minute: the page is covered a turn before the server would ask for a login. */
const MARGIN = 75 * SECOND;
const LAST_MOMENT = 10 * SECOND;
const LEAVE = '/login';

const {open, setRequestHeader, send} = XMLHttpRequest.prototype;
/** What the page of the engine asks while nobody is logged in, each question once however often it comes. */
const held = new Map();

const root = el('div', {id: 'session-end'});
const place = root.attachShadow({mode: 'open'});
const said = el('div', {role: 'status'});
let me;
let restsAt = Infinity;
let endsAt = Infinity;
let used = 0;
let covered = false;
let warned = false;

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
    return;
  }
  if (isNear() && await ended()) {
    cover();
    return;
  }
  release();
  if (!warned && endsAt - Date.now() < WARNED_BEFORE) {
    warn();
  }
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

const again = (words, leave) => loginAgain(place, me, back, words, leave);

/** What one person typed is not left to another one. */
async function back(session) {
  if (me !== undefined && session.login !== me) {
    location.reload();
    return;
  }
  covered = false;
  warned = false;
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
for (const kind of ['pointerdown', 'keydown', 'wheel']) {
  addEventListener(kind, touched, {passive: true, capture: true});
}
document.addEventListener('visibilitychange', () => document.hidden || check());
setInterval(check, 5 * SECOND);
if (location.pathname.startsWith('/camunda/')) {
  root.classList.add('engine');
  holdQuestions();
}
begin();
