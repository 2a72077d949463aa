// What follows a decision to go on: adoption by the NCA, the reinvestigation, its supervision, its charge or its ending.
import {el} from '/js/server.js';
import {facts, folded, section, table, text} from './sections.js';
import {day, moment, word} from './words.js';

export function reinvestigation(file) {
  const it = file.facets?.reinvestigation ?? {};
  const parts = [...(it.adoptions ?? []).flatMap(adoption), ...(it.reinvestigations ?? []).flatMap(reinvestigated)];
  return parts.length ? section('reinvestigation', 'Reinvestigation', ...parts) : null;
}

const by = (name, at) => [name, moment(at)].filter(Boolean).join(', ');

const more = (title, value) => value && folded(title, text(value));

function adoption(it) {
  return [el('h3', {}, 'Adoption by the NCA'),
    facts(['The force', word('forceConsent', it.forceConsent)], ['Prepared', by(it.preparedBy, it.preparedAt)],
      ['Tasking decision', it.decision ? word('adoptionDecision', it.decision) : 'Waiting for it'],
      ['Decided', it.decision && by(it.decidedBy, it.decidedAt)], ['Tasking reference', it.taskingReference],
      ['Senior investigating officer', it.seniorInvestigatingOfficer]),
    more('Why the NCA', it.grounds), more('What makes it complex', it.complexity),
    more('Reasons of the tasking decision', it.reasons)].filter(Boolean);
}

function reinvestigated(it) {
  const reviews = [...it.reviews].reverse();
  return [el('h3', {}, 'Reinvestigation'), facts(['By', word('reinvestigationOwner', it.owner)], ['Began', moment(it.beganAt)]),
    reviews.length && table('Supervision reviews', ['Review', 'Held', 'Progress', 'How it goes on', 'Findings'], reviews.map(review)),
    ...it.endings.flatMap(ending)].filter(Boolean);
}

const review = it => [String(it.number), by(it.heldBy, it.heldAt), word('progress', it.progress), goesOn(it), it.findings && el('span', {class: 'text'}, it.findings)];

function goesOn(it) {
  const more = it.stage ? word('supervisionStage', it.stage) : it.chargedOn ? `${it.suspectsCharged} charged, ${day(it.chargedOn)}` : '';
  return [word('supervisionResult', it.result), more].filter(Boolean).join(': ');
}

function ending(it) {
  const approval = {true: 'Approved', false: 'Sent back'}[it.approved] ?? 'Waiting for an approver';
  return [el('h3', {}, 'Ending without a charge'),
    facts(['Reason', word('endingReason', it.reason)], ['Who decided on a charge', word('decidedBy', it.decidedBy)], ['Proposed', by(it.proposedBy, it.proposedAt)],
      ['Telling the victims', word('victimNotice', it.victimNotice)], ['Approval', it.approver ? `${approval} by ${it.approver}` : approval]),
    more('Reasons', it.reasons), more('Safeguarding', it.safeguardingNote),
    more('Reasons for telling, or not telling, the victims', it.victimNoticeReasons), more("The approver's comments", it.comments)].filter(Boolean);
}
