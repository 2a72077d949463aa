// What screening found: the criteria with where each answer is from, who confirmed them, and what was asked of the force.
import {el} from '/js/server.js';
import {notLookedAt} from './links.js';
import {foldedHere, narrativeKey, statement} from './narrative.js';
import {because, facts, folded, section, table, tag, text} from './sections.js';
import {day, moment, word, words} from './words.js';

export function screening(file) {
  const {rounds = [], requests = [], appeals = []} = file.facets?.screening ?? {};
  const criteria = Object.entries(file.case.criteria ?? {});
  const latest = rounds.at(-1);
  const parts = [notLookedAt(file), wayBack(file, latest), ...answers(latest, criteria), ...[...rounds].reverse().flatMap(round => told(round, rounds.length > 1)), ...requests.flatMap(it => request(file, it)), ...appeals.flatMap(it => appeal(file, it))].filter(Boolean);
  return parts.length ? narrativeKey(section('screening', 'Screening', ...parts)) : null;
}

/** A case that was left out is not lost: where it is signposted, and how it comes back. */
function wayBack(file, latest) {
  const settled = latest?.exclusion?.agrees ? latest.exclusion : latest?.scopePanel;
  return file.case.state === 'SCREENED_OUT' && settled ? el('div', {class: 'notice'}, el('p', {}, el('strong', {}, 'This case was left out by two people.'), ` Signposted to: ${word('signpost', settled.signpost)}.`,
    settled.safeguardingConsidered ? ' It was asked whether anybody may be at risk now.' : ''),
  el('p', {}, 'It can come back: choose "New information" above and say what is new. It then returns to screening with its whole history.')) : null;
}

function answers(round, criteria) {
  const lines = round?.answers ?? criteria.map(([question, confirmed]) => ({question, confirmed}));
  const two = lines.some(line => line.second);
  return lines.length ? [table('Criteria of scope', ['Criterion', two ? 'First screener' : 'Answer', ...(two ? ['Second screener'] : []), 'Where from'], lines.map(line =>
    [word('criterion', line.question), word('answer', line.confirmed ?? line.derived), ...(two ? [word('answer', line.second)] : []), from(line)]))] : [];
}

const from = line => {
  const told = [line.reason && `First: ${line.reason}`, line.secondReason && `Second: ${line.secondReason}`].filter(Boolean).join(' ');
  const changed = told || (line.confirmed && line.derived && line.confirmed !== line.derived);
  return changed ? `Changed by a screener; the package said: ${word('answer', line.derived).toLowerCase()}. ${told}`.trim() : word('basis', line.basis);
};

const secondSheet = it => it ? [['By the answers of the second screener', `${word('scopeOutcome', it.outcome)}${because(words('scopeReason', it.reasons))}: ${it.screener}, ${moment(it.screenedAt)}`]] : [];

const finding = it => it && word('scopeOutcome', it.outcome) + because(words('scopeReason', [...new Set([it.primaryReason, ...(it.reasons ?? [])])].filter(Boolean)));

function told(round, several) {
  return [several && el('h3', {}, `Round ${round.round}`), facts(['Proposed by the table', finding(round.proposal)], ['Confirmed', finding(round.confirmed)],
    ['By', round.screener && `${round.screener}, ${moment(round.screenedAt)}`], ...secondSheet(round.second),
    ['Waits', round.awaitsSecond && 'A screener has answered and thinks that the case may be left out. What was answered is shown when a second screener has answered alone.'], ['Requests not answered', round.requestsUnanswered || null]),
  round.changeReason && folded('Why the screener changed an answer', text(round.changeReason)),
  round.evidenceNote && folded("The screener's note", text(round.evidenceNote)),
  ...leftOut('Leaving the case out', round.exclusion, it => [['Second person', it.secondPerson && `${it.agrees ? 'Agrees' : 'Does not agree'}: ${it.secondPerson}, ${moment(it.secondAt)}`]]),
  ...leftOut('Scope panel', round.scopePanel, it => [['Decided', `${word('scopeOutcome', it.panelScope)}: ${it.firstMember}, ${moment(it.firstAt)}`],
    ['Second member', it.secondMember && `${it.agrees ? 'Agrees' : 'Does not agree'}: ${it.secondMember}, ${moment(it.secondAt)}`]])].filter(Boolean);
}

function leftOut(title, it, who) {
  return it ? [el('h3', {}, title), facts(...who(it), ['Sent on to', word('signpost', it.signpost)], ['Telling the victims', word('victimNotice', it.victimNotice)],
    ['Safeguarding', it.safeguardingConsidered === true ? 'Considered' : null]), it.reasons && text(it.reasons),
  it.safeguardingNote && folded('Safeguarding', text(it.safeguardingNote)), it.secondReasons && folded('Reasons of the second member', text(it.secondReasons))] : [];
}

function request(file, it) {
  const state = it.answeredAt ? ['Answered', 'good'] : it.defaultedAt ? ['Not answered in time', 'late'] : [`Due ${day(it.dueAt)}`, 'soon'];
  const late = it.late ?? [];
  return [el('h3', {}, `Request ${it.number} `, tag(...state)),
    facts(['Asked by', it.askedBy && `${it.askedBy}, at ${word('requestStage', it.stage)}`], ['Asked again', it.attempt > 1 ? 'The force did not answer the first time' : null], ['Sent', moment(it.openedAt)], ['Answered', it.answeredAt && `${it.answeredBy}, ${moment(it.answeredAt)}`],
      ['Record', it.recordLost ? 'The force says that the record is lost' : null]),
    table(`Questions of ${it.number}`, ['Question', 'Answer'], (it.questions ?? []).map(line)),
    late.length > 0 && table(`Late answers to ${it.number}`, ['Question', 'Answer', 'When'], late.map(q => [...line(q), moment(q.answeredAt)])),
    it.stated && foldedHere(file), it.stated && statement(file, it.number)].filter(Boolean);
}

const line = q => [el('span', {class: 'text'}, q.question ?? 'A question in words'), q.answer ? word('answer', q.answer) : 'not answered yet'];

function appeal(file, it) {
  const state = it.upheld === true ? ['Upheld', 'good'] : it.upheld === false ? ['Dismissed', 'late'] : ['Waiting for the head of review', 'soon'];
  return [el('h3', {}, `Appeal ${it.number} of the force `, tag(...state)),
    facts(['Lodged', `${it.lodgedBy}, ${moment(it.lodgedAt)}`], ['Decided', it.decidedBy && `${it.decidedBy}, ${moment(it.decidedAt)}`], ['The force was told', it.toldToForce]),
    it.stated && foldedHere(file), it.stated && statement(file, it.number, 'What the force says'), it.decisionReasons && folded('Reasons of the decision', text(it.decisionReasons))].filter(Boolean);
}
