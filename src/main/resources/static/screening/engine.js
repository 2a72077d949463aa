// Claims, gives back and completes tasks by the very calls that Tasklist makes: the form stays the only way in.
import {problemOf, Problem} from '/js/server.js';

const ENGINE = '/camunda/api/engine/engine/default/task/';
const TASKLIST = '/camunda/app/tasklist/default/';

let token;

const cookie = () => document.cookie.split('; ').find(one => one.startsWith('XSRF-TOKEN='))?.slice(11);

/** The engine's pages hand out their token with the page itself, and know a new login only when they were opened. */
export async function fetchToken() {
  const page = await fetch(TASKLIST, {credentials: 'same-origin', redirect: 'manual'});
  token = page.headers.get('X-XSRF-TOKEN') ?? cookie();
}

async function call(method, path, body, options = {}) {
  let answer;
  try {
    answer = await fetch(ENGINE + path, {method, credentials: 'same-origin', redirect: 'manual', ...options,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: {Accept: 'application/json', 'Content-Type': 'application/json', 'X-Requested-With': 'XMLHttpRequest', ...(token ? {'X-XSRF-TOKEN': token} : {})}});
  } catch {
    throw await problemOf(0, '');
  }
  if (answer.type === 'opaqueredirect') {
    throw await problemOf(401, '');
  }
  const text = await answer.text();
  if (!answer.ok) {
    const problem = await problemOf(answer.status, text);
    throw problem.body.message ? new Problem(answer.status, plain(problem.body.message), problem.body) : problem;
  }
  return text ? JSON.parse(text) : null;
}

/** The engine puts its own words before the sentence that was meant for people. */
const plain = message => message.replace(/^.*?(?:Exception|Cannot submit task form [0-9a-f-]+|has message):\s*/s, '');

async function change(path, body) {
  token ??= cookie();
  if (!token) {
    await fetchToken();
  }
  try {
    return await call('POST', path, body);
  } catch (problem) {
    if (problem.status !== 403) {
      throw problem;
    }
    await fetchToken();
    return call('POST', path, body);
  }
}

export const claim = (task, person) => change(`${task}/claim`, {userId: person});
export const form = task => call('GET', `${task}/deployed-form`);

/** What the form of a task shows, by its fields. */
export async function shown(task) {
  const fields = await call('GET', `${task}/form-variables`);
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));
}

export const submit = (task, answers) => change(`${task}/submit-form`,
  {variables: Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, {value, type: 'String'}]))});

/** Gives the task back to the team; also while the page is being left. */
export const release = (task, leaving = false) => leaving
  ? call('POST', `${task}/unclaim`, {}, {keepalive: true}) : change(`${task}/unclaim`, {});
