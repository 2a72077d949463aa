// What a force was asked to do after a decision: its plans, its answers, the ladder while it was silent, its reports.
import {el} from '/js/server.js';
import {foldedHere, narrativeKey, statement} from './narrative.js';
import {facts, section, table, tag, text} from './sections.js';
import {day, moment, word} from './words.js';

export function forceAction(file) {
  const plans = file.facets?.forceAction?.plans ?? [];
  return plans.length ? narrativeKey(section('forceAction', 'With the force', ...[...plans].reverse().flatMap(it => plan(file, it)))) : null;
}

function plan(file, it) {
  const accepted = it.answers.find(answer => answer.accepted);
  return [el('h3', {}, `Action plan of ${day(it.sentAt)} `, tag(...state(it, accepted))),
    facts(['Outcome', word('outcome', it.outcome)], ['Sent', `${it.sentBy}, ${moment(it.sentAt)}`], ['Sent to', it.sentTo],
      ['Accepted', accepted && `${accepted.answeredBy}, ${moment(accepted.answeredAt)}`],
      ['Senior investigating officer', accepted?.officerName && `${accepted.officerRank} ${accepted.officerName}`],
      ['Reported', it.reportedAt && `${it.reportedBy}, ${moment(it.reportedAt)}`]),
    table('Actions of the plan', ['Action', 'What the force is asked to do', 'Line', 'What came of it'], it.actions.map(a =>
      [String(a.number), words(a.text), it.lines.find(line => line.action === a.number)?.label, word('actionResult', a.result)])),
    ...(it.stated ? [foldedHere(file), statement(file, it.id, `What the force stated in its report on the plan of ${day(it.sentAt)}`)] : []),
    ...struck(it.lines.filter(line => line.struckReason)),
    ...it.answers.filter(answer => !answer.accepted).flatMap(declined),
    el('h4', {}, 'Waiting for the force'),
    table('Waiting for the force', ['For what', 'From', 'Due', 'Force lead told', 'Chief officer told', 'Head of review told', 'How it ended'], it.waits.map(wait =>
      [word('stageOfPlan', wait.stage) + (wait.run > 1 ? ', with more time' : ''), day(wait.openedAt), day(wait.dueAt),
        day(wait.forceLeadToldAt), day(wait.chiefOfficerToldAt), day(wait.headToldAt), ended(it, wait)])),
    ...it.waits.filter(wait => wait.recall).flatMap(recalled)];
}

/** Lines of the ledger that were proposed for the plan and are not asked for. */
const struck = lines => lines.length ? [el('h4', {}, 'Struck out'), facts(...lines.map(line => [line.label, word('strikeOut', line.struckReason)]))] : [];

const words = said => said && el('span', {class: 'text'}, said);

function state(it, accepted) {
  if (it.reportedAt) {
    return ['Reported', 'good'];
  }
  if (it.waits.some(wait => wait.recall?.recalled)) {
    return ['Recalled', 'late'];
  }
  if (isDeclined(it)) {
    return ['Declined: another plan follows', 'late'];
  }
  if (it.waits.some(wait => wait.handedAt && !wait.recall)) {
    return ['With a manager', 'late'];
  }
  if (it.waits.some(wait => wait.endedAt)) {
    return ['Nothing more is asked', 'soon'];
  }
  return accepted ? ['Accepted', 'good'] : ['Not accepted yet', 'soon'];
}

/** Of a reinvestigation; a returned case goes to a manager instead. */
const isDeclined = it => it.outcome === 'REOPEN' && it.answers.some(answer => !answer.accepted);

const ended = (it, wait) => wait.metAt ? `Done ${day(wait.metAt)}` : wait.handedAt ? isDeclined(it) ? `Declined ${day(wait.handedAt)}` : `Left to a manager ${day(wait.handedAt)}`
  : wait.endedAt ? `${word('waitEnded', wait.endedBecause)} ${day(wait.endedAt)}` : 'Open';

const declined = it => [el('h4', {}, 'The force declined'), facts(['By', `${it.answeredBy}, ${moment(it.answeredAt)}`]),
  it.reasons && text(it.reasons)].filter(Boolean);

const recalled = ({recall}) => [el('h4', {}, recall.recalled ? 'Recalled to the panel' : 'More time given'),
  facts(['By', `${recall.decidedBy}, ${moment(recall.decidedAt)}`]), recall.reasons && text(recall.reasons)].filter(Boolean);
