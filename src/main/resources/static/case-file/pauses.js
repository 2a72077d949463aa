// The pause of a reviewer holds for everybody who allocates; a head of review may lift it once, for one case.
import {el, send} from '/js/server.js';
import {acting} from '/js/acting.js';
import {folded, section} from './sections.js';

/** For heads of review, while the case waits for a reviewer. */
export function pauses(file, changed) {
  const all = file.facets?.pauses;
  if (!all) {
    return null;
  }
  const waiting = all.filter(one => !one.lifted);
  const lifted = all.filter(one => one.lifted).map(one => one.name);
  const who = el('select', {id: 'pause-reviewer'}, el('option', {value: ''}, 'Choose'), waiting.map(one => el('option', {value: one.staffId}, one.name)));
  const reasons = el('textarea', {id: 'pause-reasons', rows: 2, maxlength: 1000});
  return section('pauses', 'Reviewers who should have a pause', ...[
    el('p', {}, `${all.map(one => one.name).join(', ')}. Nobody gives them this case while the pause lasts.`),
    lifted.length > 0 && el('p', {}, `Lifted for this case: ${lifted.join(', ')}.`),
    waiting.length > 0 && folded('Lift a pause for this case',
      el('p', {class: 'hint'}, 'Only where it has to be this person. It counts once, and not twice in a row for the same person.'),
      el('div', {class: 'field'}, el('label', {for: who.id}, 'Reviewer'), who),
      el('div', {class: 'field'}, el('label', {for: reasons.id}, 'Why it has to be this person now'), reasons),
      ...acting('Lift the pause', async () => {
        await send('POST', `/api/cases/${encodeURIComponent(file.case.caseNumber)}/review/pause-lifted`, {reviewer: who.value, reasons: reasons.value});
        changed('The pause is lifted for this case. Whoever allocates may choose this person now.');
      }))].filter(Boolean));
}
