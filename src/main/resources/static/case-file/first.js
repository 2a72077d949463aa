// What comes first when a review is checked, or comes back: open comments and what has changed; and what its reviewer never opened.
import {el} from '/js/server.js';

/**
 * @param items of the protocol
 * @param go to an item
 */
export function lookFirst(items, editable, go) {
  const listed = items.filter(item => item.isToBeSeen);
  return listed.length ? el('div', {class: 'notice first-seen', role: 'group', 'aria-label': 'Look at these first'},
    el('p', {}, el('strong', {}, editable ? 'Comments to answer' : 'Look at these first'), ' ', el('kbd', {}, 'W'), ' goes from one to the next.'),
    el('ul', {}, listed.map(item => el('li', {}, el('button', {type: 'button', class: 'link', onclick: () => go(item)}, item.title), ` ${item.whyToBeSeen}`)))) : null;
}

/**
 * @param review with what its reviewer has opened
 * @param documents of the case
 * @param read opens a document
 */
export function neverOpened(review, documents, items, {go, read}) {
  if (review.editable || !review.submission) {
    return null;
  }
  const {items: seen, documents: opened} = review.opened;
  const unread = documents.filter(it => it.mediaType && !opened.includes(it.id));
  const unseen = items.filter(item => !seen.includes(item.code));
  const entry = (text, onclick) => el('li', {}, el('button', {type: 'button', class: 'link', onclick}, text));
  return el('details', {class: 'never-opened'}, el('summary', {}, `What the reviewer never opened: ${unread.length} of ${documents.filter(it => it.mediaType).length} documents, ${unseen.length} of ${items.length} items`),
    unread.length > 0 && el('h3', {}, 'Documents'), unread.length > 0 && el('ul', {}, unread.map(it => entry(it.title, () => read(it.id)))),
    unseen.length > 0 && el('h3', {}, 'Items'), unseen.length > 0 && el('ul', {}, unseen.map(item => entry(item.title, () => go(item)))));
}
