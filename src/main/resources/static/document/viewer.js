// Shows a document of a case page by page. Nothing of it is kept: what the server sends is never stored.
import {el, problemOf} from '/js/server.js';
import {openPdf} from './pdf.js';
import {openText} from './text.js';
import {openPicture} from './picture.js';

const SIZES = [.5, .75, 1, 1.25, 1.5, 2, 3, 4];
const viewer = document.getElementById('viewer');
const {content, type, title} = viewer.dataset;
const frame = el('div', {class: 'frame', tabindex: '0', role: 'region', 'aria-label': title});
const said = el('p', {role: 'status', class: 'unseen'});
let shown;
let page = 1;
let size = SIZES.indexOf(1);

async function bytes() {
  const answer = await fetch(content, {cache: 'no-store', credentials: 'same-origin', redirect: 'error'});
  if (!answer.ok) {
    throw await problemOf(answer.status, await answer.text());
  }
  return new Uint8Array(await answer.arrayBuffer());
}

const OPENERS = {'application/pdf': async () => openPdf(await bytes(), frame), 'text/plain': async () => openText(await bytes(), frame)};

async function open() {
  try {
    shown = await (OPENERS[type] ?? (() => openPicture(content, title, frame)))();
  } catch (problem) {
    failed(problem.status === undefined ? 'This document cannot be shown: its file is damaged. Ask the force to send it again.' : problem.message);
    return;
  }
  viewer.replaceChildren(tools.bar, frame, said);
  page = asked();
  await show();
}

const failed = sentence => viewer.replaceChildren(el('p', {class: 'notice wrong', role: 'alert'}, sentence));

const button = (label, text, onclick) => el('button', {type: 'button', 'aria-label': label, title: label, onclick}, text);
const field = el('input', {type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: '6', 'aria-label': 'Page', onchange: () => turn(Number(field.value) || page)});
const tools = {before: button('Page before', '‹', () => turn(page - 1)), next: button('Next page', '›', () => turn(page + 1)), of: el('span', {}),
  smaller: button('Smaller', '−', () => zoom(size - 1)), larger: button('Larger', '+', () => zoom(size + 1)), size: el('span', {class: 'size'})};
tools.pages = el('span', {}, tools.before, el('label', {}, 'Page ', field), tools.of, tools.next);
tools.bar = el('div', {class: 'tools', role: 'toolbar', 'aria-label': 'Document'}, tools.pages, el('span', {}, tools.smaller, tools.size, tools.larger));

const within = (number, most) => Math.max(1, Math.min(number, most));
const asked = () => within(Number(/^#page=(\d{1,6})$/.exec(location.hash)?.[1] ?? 1), shown.pages);

function turn(to) {
  const now = within(to, shown.pages);
  field.value = now;
  if (now !== page) {
    page = now;
    history.replaceState(null, '', `#page=${page}`);
    frame.scrollTo(0, 0);
    show();
  }
}

function zoom(to) {
  if (SIZES[to]) {
    size = to;
    show();
  }
}

async function show() {
  field.value = page;
  tools.pages.hidden = shown.pages === 1;
  tools.of.textContent = `of ${shown.pages}`;
  tools.before.disabled = page === 1;
  tools.next.disabled = page === shown.pages;
  tools.size.textContent = `${SIZES[size] * 100}%`;
  tools.smaller.disabled = size === 0;
  tools.larger.disabled = size === SIZES.length - 1;
  const wanted = `${page} ${size}`;
  try {
    await shown.show(page, SIZES[size]);
    if (wanted === `${page} ${size}`) {
      said.textContent = `Page ${page} of ${shown.pages}`;
      viewer.dataset.shown = wanted;
    }
  } catch (problem) {
    if (problem.name !== 'RenderingCancelledException') {
      frame.replaceChildren(el('p', {class: 'notice wrong', role: 'alert'}, problem.sentence ?? 'This page cannot be shown: it is damaged.'));
      viewer.dataset.shown = wanted;
    }
  }
}

/** A page that is wider than its frame is moved first, then turned. */
const movable = {ArrowLeft: () => frame.scrollLeft > 0, ArrowRight: () => frame.scrollLeft + frame.clientWidth < frame.scrollWidth - 1};
const KEYS = {ArrowLeft: () => turn(page - 1), ArrowRight: () => turn(page + 1), '+': () => zoom(size + 1), '=': () => zoom(size + 1), '-': () => zoom(size - 1)};

document.addEventListener('keydown', event => {
  if (shown && KEYS[event.key] && !movable[event.key]?.() && event.target !== field && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    KEYS[event.key]();
  }
});
addEventListener('hashchange', () => shown && turn(asked()));
addEventListener('pagehide', () => {
  shown?.close();
  frame.replaceChildren();
});
addEventListener('pageshow', event => event.persisted && location.reload());
open();
