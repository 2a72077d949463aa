// What victims are told: shown to victim liaisons and heads of review alone, who get it from the server.
import {el} from '/js/server.js';
import {facts, folded, section, tag, text} from './sections.js';
import {day, moment, word} from './words.js';

export function notices(file) {
  const all = file.facets?.notices ?? [];
  return all.length ? section('notices', 'Telling the victims',
    el('p', {class: 'hint'}, 'Read by victim liaisons and heads of review only.'), ...[...all].reverse().flatMap(notice)) : null;
}

function notice(it) {
  return [el('h3', {}, `${it.victim}: ${word('noticeEvent', it.event)} `,
    tag(it.ending ? word('noticeEnding', it.ending) : it.takenBackAt ? 'Do not tell' : 'Open', it.ending ? 'good' : it.takenBackAt ? 'late' : 'soon')),
  facts(['Notice', it.number], ['Opened', moment(it.openedAt)], ['Ended', moment(it.endedAt)],
    [it.ending ? 'Halted' : 'Do not tell this', it.takenBackAt && `The case was halted on ${day(it.takenBackAt)}; the panel decides again`],
    ['Decided when the case ended', it.telling && word('victimNotice', it.telling)]),
  ...it.decisions.flatMap(decision)].filter(Boolean);
}

function decision(it) {
  return [facts(['Wish', word('wish', it.wish)], ['Said on', day(it.wishGivenOn)], ['Decision', word('noticeDecision', it.decision)],
    ['Who is told', it.toldPerson && word('toldPerson', it.toldPerson)], ['By', it.byWhom && word('toldBy', it.byWhom)],
    ['Channel', it.channel && word('channel', it.channel)], ['Decided by', `${it.decidedBy}, ${moment(it.decidedAt)}`]),
  it.approach && folded('How the first contact is made', text(it.approach)), it.reasons && folded('Reasons', text(it.reasons)),
  it.attempts.length > 0 && el('ol', {}, it.attempts.map(attempt))].filter(Boolean);
}

const attempt = it => el('li', {}, `${moment(it.at)}: ${word('attemptResult', it.result)}`,
  el('span', {class: 'hint'}, `, recorded by ${it.recordedBy}${it.supportOffered ? ', support offered' : ''}`),
  it.note && text(it.note));
