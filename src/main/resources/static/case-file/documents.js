// The documents that the force sent or told of; each opens in a tab of its own.
import {el, get} from '/js/server.js';
import {section, table, tag} from './sections.js';
import {choices, day, word} from './words.js';

const TONES = {SENT: 'good', HELD: 'soon', NOT_FOUND: 'late', DESTROYED: 'late'};

/** The list; nothing where the documents are not for this person. */
export async function listed(number) {
  try {
    return await get(`/api/cases/${encodeURIComponent(number)}/documents`);
  } catch (problem) {
    if ([403, 404, 409].includes(problem.status)) {
      return null;
    }
    throw problem;
  }
}

/** What a person knows before a document is opened; nothing where the case has no package. */
export const warningOf = about => about && `${about}documents marked Picture or PDF may hold pictures, the others hold none. Each opening is recorded.`;

/**
 * The section.
 *
 * @param beside opens a document beside the protocol; left out where there is none
 * @param about says neutrally what the narratives contain, before one is opened
 */
export function documents(number, list, {beside, about} = {}) {
  const warning = about && el('p', {class: 'notice'}, warningOf(about));
  return list && section('documents', 'Documents', ...(list.length ? [warning, ...shown(number, list, beside)].filter(Boolean) : [el('p', {class: 'empty'}, 'The force has named no documents for this case.')]));
}

function shown(number, list, beside) {
  const order = choices('documentKind').map(([code]) => code);
  const sorted = [...list].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.date ?? '9').localeCompare(b.date ?? '9'));
  const states = [...new Set(sorted.map(it => it.state))].filter(state => choices('documentMeans').some(([code]) => code === state));
  return [table('Documents', ['Document', 'Where it is', 'Kind', 'Date', 'Pages'], sorted.map(it => [title(number, it, beside), where(it), word('documentKind', it.kind), day(it.date), it.pages ?? ''])),
    ...states.map(state => el('p', {class: 'hint'}, el('strong', {}, word('documentState', state)), ': ', word('documentMeans', state))),
    sorted.some(it => it.scanned === 'NOT_CONFIGURED') && el('p', {class: 'hint'}, 'The files were not checked for malware: no check is set up here.')].filter(Boolean);
}

const title = (number, it, beside) => [it.mediaType
  ? el('a', {href: `/cases/${encodeURIComponent(number)}/documents/${it.id}`, target: '_blank', rel: 'noopener'}, it.title, el('span', {class: 'unseen'}, ' (opens in a new tab)'))
  : it.title, ' ', beside && el('button', {type: 'button', class: 'link under', onclick: () => beside(it.id)}, 'Read beside', el('span', {class: 'unseen'}, ` the protocol: ${it.title}`)), ' ', el('span', {class: 'hint under'}, [it.reference, it.mediaType && `${word('mediaType', it.mediaType)}, ${weight(it.size)}`].filter(Boolean).join(' · '))];

const weight = bytes => bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

const where = it => [tag(word('documentState', it.state), TONES[it.state] ?? ''), it.noLongerSent ? ' No longer sent' : ''];
