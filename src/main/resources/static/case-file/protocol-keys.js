// The keys of the protocol. A key that belongs to a field, a button or a link keeps its own meaning.
import {el} from '/js/server.js';
import {ANSWERS} from './item.js';

const KEYS = [
  ['1 to 5', 'answer the item at hand: met, partly met, not met, does not apply, cannot tell', true],
  ['↓ ↑', 'go to the next or the previous item'],
  ['N', 'go to the next item without an answer', true],
  ['I', 'go to the next item that is not complete', true],
  ['Enter', 'go into the fields of the item', true],
  ['Esc', 'come back from a field to its item', true],
  ['D', 'choose a document to read beside the protocol'],
  ['[ ]', 'turn its page back or on'],
  ['C', 'cite the page that lies open at the item at hand', true],
  ['O', 'open the page that the item cites'],
  ['Q', 'ask the force for a document that is missing; Enter sends the question', true],
  ['W', 'go to the next item that has an open comment or has changed'],
  ['M', 'comment on the item, or answer the comment on it'],
  ['X', 'close a comment, where you check the review'],
  ['F', 'name another failing at the item', true],
  ['S', 'go to the form that submits the review', true],
  ['?', 'show these keys']];

const writes = target => target.matches?.('input[type=text], input[type=search], input[type=password], textarea, select');
/** What stands at the protocol and has keys of its own. */
const isOwn = node => node.dataset?.keys === 'own';
const acts = target => target.matches?.('a, button, summary');

/** @returns what to call when the protocol goes */
export function listen(protocol, section) {
  const heard = event => {
    const [target] = event.composedPath();
    // Single keys act only where the focus is in the protocol, so that they surprise nobody who dictates or types elsewhere.
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || !event.composedPath().includes(section) || event.composedPath().some(isOwn)
        || section.getRootNode().querySelector('dialog[open]')) {
      return;
    }
    if (writes(target) ? written(event, protocol) : pressed(event, protocol, target)) {
      event.preventDefault();
      // Not for the shortcuts of the page around.
      event.stopPropagation();
    }
  };
  document.addEventListener('keydown', heard, true);
  return () => document.removeEventListener('keydown', heard, true);
}

function written(event, protocol) {
  if (event.key !== 'Escape') {
    return false;
  }
  protocol.back();
  return true;
}

function pressed(event, protocol, target) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const acting = protocol.acts[key];
  if (key === 'Escape') {
    protocol.back();
  } else if (event.composedPath().some(one => one.matches?.('.frame, .tools')) && /^(Arrow|Page|Home|End|[+=-])/.test(key)) {
    return false;
  } else if (/^[1-5]$/.test(key) && protocol.editable) {
    protocol.here?.choose(ANSWERS[key - 1]);
  } else if (key === 'ArrowDown' || key === 'ArrowUp') {
    protocol.move(key === 'ArrowDown' ? 1 : -1);
  } else if (event.repeat || (key === 'Enter' && acts(target)) || !acting) {
    return false;
  } else {
    acting();
  }
  return true;
}

/** The list of keys, to be shown on demand; reading has fewer. */
export function keysShown(editable, more = []) {
  const dialog = el('dialog', {class: 'raising', 'aria-labelledby': 'keys-title', onclose: () => dialog.remove()},
    el('h2', {id: 'keys-title'}, 'Keys'), el('dl', {class: 'facts keys'}, [...KEYS.slice(0, -1), ...more, KEYS.at(-1)].filter(([, , edits]) => editable || !edits).map(([key, does]) =>
      el('div', {}, el('dt', {}, el('kbd', {}, key)), el('dd', {}, does)))),
    el('form', {method: 'dialog'}, el('button', {class: 'main'}, 'Close')));
  return dialog;
}
