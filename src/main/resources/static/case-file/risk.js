// Urgent risks: what was raised, what is done, and who closed it. For central staff; the server leaves it out for others.
import {el} from '/js/server.js';
import {facts, folded, section, table, tag, text} from './sections.js';
import {day, moment, word} from './words.js';

export function risks(file) {
  const all = file.facets?.risks ?? [];
  return all.length ? section('risks', 'Urgent risks', ...[...all].reverse().flatMap(risk)) : null;
}

const TONES = {CLOSED: 'good', PLANNED: 'soon'};
const act = it => it && `${it.by}, ${moment(it.at)}`;

function risk(it) {
  return [el('h3', {}, `${it.trigger}: ${it.title} `, tag(word('riskState', it.state), TONES[it.state] ?? 'late')),
    facts(['Risk', it.number], ['Raised by', `${it.raisedBy}, ${moment(it.raisedAt)}`], ['Triage by', act(it.triage)],
      ['Urgent', it.triage && word('yesNo', it.urgent ? 'YES' : 'NO')],
      ['Taken on at the force by', it.acknowledgedRole && `${it.acknowledgedRole}, ${moment(it.acknowledgedAt)}`],
      ['Number at the force', it.reference], ['Planned by', act(it.plan)], ['Who acts', it.who], ['Done by', day(it.doneBy)],
      ['Closed by', it.closedBy && `${it.closedBy}, ${moment(it.closedAt)}`]),
    folded('What was said when it was raised', text(it.reasons)), it.triage && folded('Reasons of the triage', text(it.triage.text)),
    it.plan && folded('The plan', text(it.plan.text)),
    it.reviews.length > 0 && table(`Reviews of ${it.number}`, ['Review', 'Level', 'Decision', 'Reasons'], it.reviews.map(review => [
      act(review.act), word('riskLevel', review.level), word('riskDecision', review.decision),
      el('span', {class: 'text'}, review.act.text)]))].filter(Boolean);
}
