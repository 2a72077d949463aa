// Talks to our own API: one way for our pages and for the tab in Tasklist.

/** What went wrong, in a sentence; status 0 when there was no answer. */
export class Problem extends Error {
  constructor(status, sentence, body = {}) {
    super(sentence);
    this.status = status;
    this.body = body;
  }
}

let session;

async function token() {
  const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;
  if (meta('_csrf')) {
    return {csrfHeader: meta('_csrf_header'), csrfToken: meta('_csrf')};
  }
  session ??= get('/api/session');
  try {
    return await session;
  } catch (problem) {
    session = undefined;
    throw problem;
  }
}

const SENTENCES = {
  0: 'The server did not answer. Check the connection and try again.',
  401: 'You are logged out. Log in again in another tab, then come back here and try again.',
  403: 'Your account may not do this, or you have logged in again meanwhile. Load the page again if you may.',
  404: 'There is no such thing, or it is not for your account.'
};

/** The problem that an answer tells of. */
export async function problemOf(status, text) {
  let body = {};
  try {
    body = JSON.parse(text);
  } catch {
    // Not a problem document: the status has a sentence of its own.
  }
  const sentence = (status === 401 ? '' : body.detail) || SENTENCES[status]
      || 'Something went wrong. Try it once more; if it happens again, tell an administrator.';
  return new Problem(status, sentence, body);
}

async function call(address, options = {}) {
  let answer;
  try {
    answer = await fetch(address, {credentials: 'same-origin', redirect: 'manual', ...options,
      headers: {Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest', ...options.headers}});
  } catch {
    throw new Problem(0, SENTENCES[0]);
  }
  if (answer.type === 'opaqueredirect') {
    throw await problemOf(401, '');
  }
  const text = await answer.text();
  if (!answer.ok) {
    throw await problemOf(answer.status, text);
  }
  return text ? JSON.parse(text) : null;
}

export const get = address => call(address);

/** Asks what the page wants to know by itself: that is no use of the login, which ends when nobody is there. */
export const look = address => call(address, {headers: {'X-By-Itself': 'yes'}});

/** Sends a change. A token that is out of date after a new login is fetched anew, once. */
export async function send(method, address, body) {
  return withToken(headers => call(address, {method, body: JSON.stringify(body),
    headers: {'Content-Type': 'application/json', ...headers}}));
}

async function withToken(act) {
  const once = async () => {
    const {csrfHeader, csrfToken} = await token();
    return act(csrfHeader ? {[csrfHeader]: csrfToken} : {});
  };
  try {
    return await once();
  } catch (problem) {
    if (problem.status !== 403) {
      throw problem;
    }
    for (const meta of document.querySelectorAll('meta[name="_csrf"]')) {
      meta.remove();
    }
    session = undefined;
    return once();
  }
}

/** Sends a file, telling how much has left. */
export async function upload(address, file, sent) {
  return withToken(headers => uploaded(address, file, sent, headers));
}

function uploaded(address, file, sent, headers) {
  return new Promise((answered, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    for (const [name, value] of Object.entries({Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest', ...headers})) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = e => {
      // Who waits for a large file is there, though no key is pressed.
      dispatchEvent(new Event('upload-goes-on'));
      if (e.lengthComputable) {
        sent(e.loaded / e.total);
      }
    };
    request.onerror = () => failed(new Problem(0, SENTENCES[0]));
    request.onload = async () => request.status >= 200 && request.status < 300
      ? answered(JSON.parse(request.responseText))
      : failed(await problemOf(request.status, request.responseText));
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

/** Makes an element; children are elements or text. Text is never read as HTML. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else if (value === true) {
      element.setAttribute(key, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}
