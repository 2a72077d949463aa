// Whether the force itself stands in a conflict: such a force is not recommended to work on the case again.
import {el, send} from '/js/server.js';
import {acting} from '/js/acting.js';
import {facts, folded, section, text} from './sections.js';
import {moment} from './words.js';

/** For who reviews, checks, decides or leads. */
export function forceConflict(file, changed) {
  const it = file.facets?.forceConflict;
  if (!it) {
    return null;
  }
  const stands = it.inConflict === true;
  const reasons = el('textarea', {id: 'force-conflict-reasons', rows: 3, maxlength: 4000});
  const label = stands ? 'The conflict has ended' : 'The force stands in a conflict';
  return section('force-conflict', 'May the force work on it again?', ...[
    el('p', {}, stands ? 'The force itself stands in a conflict.' : it.possibleCorruption ? "One of the force's own people may be a suspect." : 'Nothing on record stands against it.'),
    it.at && facts(['Said by', `${it.by}, ${moment(it.at)}`]), it.reasons && text(it.reasons),
    folded(stands ? 'Say that it stands in no conflict any more' : 'Say that it stands in a conflict',
      el('p', {class: 'hint'}, stands ? 'The case may then be recommended for return to this force again.' : 'The case is then not recommended for return to this force. Nothing about the conduct of single officers belongs here: raise that as misconduct.'),
      el('div', {class: 'field'}, el('label', {for: reasons.id}, 'Reasons'), reasons),
      ...acting(label, async () => {
        await send('PUT', `/api/cases/${encodeURIComponent(file.case.caseNumber)}/force-conflict`, {inConflict: !stands, reasons: reasons.value});
        changed('It is on record.');
      }))].filter(Boolean));
}
