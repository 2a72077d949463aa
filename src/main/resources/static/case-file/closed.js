// What the force recorded as its reason for closing, beside what the review finds in the file.
import {el} from '/js/server.js';
import {facts, section} from './sections.js';
import {narrative} from './narrative.js';
import {day, word} from './words.js';
import {failingsInWords} from './failings.js';

const GRAVITY = ['DECISIVE', 'PROBABLE', 'POSSIBLE', 'NONE'];

/** Shown where the reader sees a review; what the review finds is as it was when the file was opened. */
export function closedBecause(file, review) {
  const it = file.facets?.referral ?? {};
  const {investigation} = it;
  return investigation && review?.groups?.length ? section('closed', 'Why it was closed, and what the file shows',
    el('div', {class: 'two'}, el('div', {}, el('h3', {}, 'What the force recorded'), ...recorded(file, investigation, it.suspects ?? [])),
      el('div', {}, el('h3', {}, 'What the file shows'), ...found(review)))) : null;
}

const recorded = (file, it, suspects) => [facts(['Closed', day(it.closedDate)], ['Outcome code', it.outcomeCode], ['Decided by', word('decidedBy', it.decidedBy)],
  ...suspects.map(one => [one.pseudonym, [one.facts?.outcomeCode, word('nfaReason', one.facts?.nfaReason), day(one.facts?.nfaDate)].filter(Boolean).join(', ')])),
(file.facets.referral.narratives ?? []).includes('CLOSURE_RATIONALE') ? narrative(file, 'CLOSURE_RATIONALE', "the force's reasons in its own words") : el('p', {class: 'hint'}, 'The force sent no reasons.')].filter(Boolean);

function found(review) {
  const worst = item => Math.min(...item.answer.failings.map(failing => GRAVITY.indexOf(failing.effect)).filter(at => at >= 0), GRAVITY.length);
  const items = review.groups.flatMap(group => group.items).filter(item => ['PARTLY', 'NOT_MET', 'CANNOT_TELL'].includes(item.answer?.answer));
  items.sort((a, b) => worst(a) - worst(b));
  return items.length ? [el('ul', {class: 'found'}, items.map(item => el('li', {}, el('strong', {}, `${item.code} ${item.title}: ${word('itemAnswer', item.answer.answer).toLowerCase()}. `),
    item.answer.done ?? '', el('span', {class: 'hint under'}, item.answer.noRecordFound ? 'No record was found.'
      : [item.answer.sourceDocument, item.answer.page && `page ${item.answer.page}`].filter(Boolean).join(', ')),
    item.answer.failings.length > 0 && failingsInWords(review.choices, item.answer.failings))))]
    : [el('p', {class: 'hint'}, 'Nothing was found so far that was not met.')];
}
