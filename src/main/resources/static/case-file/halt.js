// Nobody carries a decision without those whom an acquittal bars: one person asks that it is halted, another confirms it.
import {el, send} from '/js/server.js';
import {acting} from '/js/acting.js';
import {facts, section, text} from './sections.js';
import {moment} from './words.js';

const stands = it => it.agrees === null || it.agrees === undefined ? 'Waits for a head of review to confirm it'
  : `${it.agrees ? 'Confirmed: the panel decides again' : 'Declined: the case goes on'}; ${it.answeredBy}, ${moment(it.answeredAt)}`;

/** For those who decide or lead, where a case may be halted or somebody asked for it. */
export function halt(file, changed) {
  const it = file.facets?.halt;
  if (!it) {
    return null;
  }
  const reasons = el('textarea', {id: 'halt-reasons', rows: 3, maxlength: 4000});
  return section('halt', 'Halt the case', ...[
    ...it.halts.flatMap(one => [facts(['Asked for', one.number], ['By', `${one.askedBy}, ${moment(one.askedAt)}`], ['Now', stands(one)]), text(one.reasons), one.note && text(one.note)]),
    it.mayAsk && el('p', {class: 'notice'}, "Nobody carries the panel's decision without those whom an acquittal bars. Tell whoever investigates to stop, and ask here that the case is halted: another head of review confirms it, and the panel decides again."),
    it.mayAsk && el('p', {class: 'hint'}, 'Its adoption or reinvestigation is then broken off with all that it asks of people. Nobody outside is told by itself.'),
    it.mayAsk && el('div', {class: 'field'}, el('label', {for: reasons.id}, 'The reasons, for who confirms it and for the panel'), reasons),
    ...(it.mayAsk ? acting('Ask that the case is halted', async () => {
      await send('POST', `/api/cases/${encodeURIComponent(file.case.caseNumber)}/halt`, {reasons: reasons.value});
      changed('It waits for a head of review to confirm it.');
    }) : [])].filter(Boolean));
}
