// Outcomes for each suspect and crime: proposed by members of the panel, decided with the case, corrected by two people.
import {el, send} from '/js/server.js';
import {acting} from '/js/acting.js';
import {facts, section, table, text} from './sections.js';
import {day, moment, word} from './words.js';

const OUTCOMES = ['REOPEN', 'RETURN', 'ADOPT', 'CLOSE'];
const INVESTIGATES = ['REOPEN', 'ADOPT'];
const CLOSURE_REASONS = ['NO_REASONABLE_LINE', 'VICTIMS_DO_NOT_WISH', 'ALL_SUSPECTS_DECEASED', 'PRIOR_ACQUITTAL', 'OTHER'];
/** A crime is counted as people count the list, whatever its place in the force's file. */
const ofWhom = (all, suspect, crime) => {
  const counted = `crime ${all.crimes.findIndex(one => one.position === crime) + 1}`;
  return crime === null || crime === undefined ? suspect : suspect ? `${suspect}, ${counted}` : `${counted} (nobody named)`;
};

const pick = (label, kind, codes, chosen) => el('select', {'aria-label': label}, el('option', {value: ''}, 'Choose'),
  codes.map(code => el('option', {value: code, selected: code === chosen}, word(kind, code))));

const said = (label, most = 4000) => el('textarea', {'aria-label': label, rows: 2, maxlength: most});

/** A control under words that everybody reads. */
const labelled = (label, control) => el('div', {class: 'field'}, el('label', {}, label, ' ', control));

/** What can be chosen: each suspect, alone and with each crime that the force named them for, and each crime for which it named nobody. */
const targets = it => [...it.suspects.flatMap(one => [{suspect: one.pseudonym, crime: null, barred: one.barred},
  ...it.crimes.filter(crime => crime.suspect === one.pseudonym).map(crime => ({suspect: one.pseudonym, crime: crime.position, barred: one.barred}))]),
  ...it.crimes.filter(crime => !crime.suspect).map(crime => ({suspect: null, crime: crime.position, barred: false}))];

function proposing(address, it, changed) {
  const fields = targets(it).map(target => {
    const name = ofWhom(it, target.suspect, target.crime);
    const was = it.lines.find(line => line.mine && (line.suspect ?? null) === target.suspect && (line.crime ?? null) === target.crime);
    const codes = target.barred ? OUTCOMES.filter(code => code !== 'REOPEN' && code !== 'ADOPT') : OUTCOMES;
    return {target, name, outcome: pick(`Outcome for ${name}`, 'outcome', codes, was?.outcome), reasons: said(`Reasons for ${name}`)};
  });
  return [el('h3', {}, 'Propose an outcome for a suspect or a crime'),
    el('p', {class: 'hint'}, 'Leave blank what you have nothing to say on: it goes as the case goes. Propose before you vote: what you propose goes with your vote, and nobody sees it before all are in. What more than half of the panel say is decided.'),
    table('Proposals', ['Of', 'Outcome', 'Reasons'], fields.map(field => [field.target.barred ? `${field.name} (acquitted before)` : field.name, field.outcome, field.reasons])),
    ...acting('Propose', async () => {
      const proposals = fields.filter(field => field.reasons.value.trim() || (field.outcome.value && field.outcome.value !== field.outcome.querySelector('[selected]')?.value))
        .map(field => ({...field.target, barred: undefined, outcome: field.outcome.value || null, reasons: field.reasons.value}));
      await send('PUT', `${address}/suspect-outcomes`, {proposals});
      changed('The proposals are on record.');
    })];
}

function correcting(address, label, kind, codes, record, changed) {
  const code = pick(null, kind, codes);
  const reasons = said(null, 8000);
  const why = said(null, 1000);
  return el('details', {}, el('summary', {}, `Correct ${label}`), el('p', {class: 'hint'}, `Another person has to agree. The record stays beside its correction.${kind === 'outcome' ? ' The outcome of the case stays too: it is what weighs most of its suspects.' : ''}`),
    labelled(`What ${label} should be`, code), labelled('The reasons as they should stand on record', reasons), labelled('What was mistaken', why),
    ...acting('Ask for the correction', async () => {
      await send('POST', `${address}/corrections`, {record, code: code.value || null, reasons: reasons.value, why: why.value});
      changed('The correction waits for another person.');
    }));
}

function correction(address, it, changed) {
  const kind = it.closureId ? 'closureReason' : 'outcome';
  const stands = it.agrees === null || it.agrees === undefined ? 'Waits for another person'
    : `${it.agrees ? 'Agreed' : 'Declined'} by ${it.answeredBy}, ${moment(it.answeredAt)}`;
  const note = said(null, 1000);
  const answer = agrees => async () => {
    await send('POST', `${address}/corrections/${it.id}/answer`, {agrees, note: note.value || null});
    changed(agrees ? 'The record is corrected.' : 'The correction was declined.');
  };
  return [facts(['Should say', word(kind, it.code)], ['Asked for by', `${it.askedBy}, ${moment(it.askedAt)}`], ['Correction', stands]), text(it.why), text(it.reasons),
    it.note && text(it.note), ...(it.agrees === null || it.agrees === undefined ? [labelled('Your note; needed to decline', note), ...acting('Agree', answer(true)), ...acting('Decline', answer(false))] : [])].filter(Boolean);
}

/** One asking for legal advice: by whom where it was asked for again, and what was said by whom. */
const asked = advice => [facts(['Legal advice', advice ? advice.number : 'asked for when the case is decided'],
  ['Asked for again by', advice?.again && `${advice.again.by}, ${moment(advice.askedAt)}`], ['Because', advice?.again && el('span', {class: 'text'}, advice.again.why)]),
...(advice?.said ?? []).map(said => facts(['Answer', word('adviceAnswer', said.answer)], ['Given', `${day(said.on)}, ${said.adviser}`], ['Recorded by', `${said.by}, ${moment(said.at)}`], ['Confirmed', confirmed(said)],
  ['In these words', el('span', {class: 'text'}, said.advice)], ['Note', said.note && el('span', {class: 'text'}, said.note)]))];

/** For who may ask, once all that was asked is answered and the bar still stands. */
function askingAgain(address, one, changed) {
  const why = el('textarea', {id: `advice-why-${one.pseudonym}`, rows: 2, maxlength: 4000});
  return el('details', {}, el('summary', {}, `Ask for legal advice on ${one.pseudonym} again`),
    el('p', {class: 'hint'}, 'Ask when something is new: another decision of the Director, new evidence, a judgment. The answer is recorded and confirmed by two people, as before; until then the acquittal stands in the way.'),
    el('div', {class: 'field'}, el('label', {for: why.id}, 'What is new'), why), ...acting('Ask for legal advice', async () => {
      await send('POST', `${address}/legal-advice`, {suspect: one.pseudonym, why: why.value});
      changed('The advice is asked for: the task is with the heads of review.');
    }, {named: `Ask for legal advice on ${one.pseudonym} again`}));
}

/** Legal advice on a suspect who was acquitted before: what was said by whom, whether it holds, and whose step is next. */
const advised = (it, address, changed) => one => [el('h3', {}, `${one.pseudonym} was acquitted before`),
  ...[...one.earlier, one.advice].flatMap(asked),
  one.advice && (one.barred || one.advice.owed !== 'NOTHING') && facts(['Next', word('adviceOwed', one.advice.owed)]),
  one.barred && it.decided && it.lines.some(line => line.suspect === one.pseudonym && INVESTIGATES.includes(line.outcome)) && el('p', {class: 'notice'}, `${one.pseudonym} is to be investigated and was acquitted: tell whoever investigates to stop on that suspect. ${it.mayBeHalted ? it.panelAgain : 'Then ask below for the correction of this outcome.'}`),
  one.barred && one.living && one.advice?.owed === 'NOTHING' && it.mayAskAdvice && askingAgain(address, one, changed),
  one.advice && !one.barred && !it.lines.some(line => line.suspect === one.pseudonym && INVESTIGATES.includes(line.outcome)) && el('p', {class: 'notice'}, `No acquittal stands in the way for ${one.pseudonym} any more. ${it.decided
    ? `The next step is a manager's: ask below for the correction of this outcome. Where that would change what the panel decided for the case, the panel decides. ${it.panelAgain}`
    : 'The panel may decide for this suspect as for any other.'}`)];

const confirmed = said => said.alone ? 'recorded before a second person was asked' : said.confirmed === null || said.confirmed === undefined ? 'not yet: it does not hold before'
  : `${said.confirmed ? 'by' : 'no, sent back by'} ${said.confirmedBy}`;

/** What is proposed or decided for suspects and crimes, with advice and corrections; for who decides. */
export function ofSuspects(file, changed) {
  const decision = file.facets?.decision ?? {};
  const it = decision.suspects;
  const closed = (decision.closures ?? []).filter(one => one.approved === true);
  if (!it || (!it.suspects.length && !it.crimes.length && !closed.length)) {
    return null;
  }
  const address = `/api/cases/${encodeURIComponent(file.case.caseNumber)}`;
  const advice = it.suspects.filter(one => one.advice || one.barred);
  return section('suspects', 'Suspects and crimes', ...[
    it.lines.length > 0 ? table(it.decided ? 'Outcomes' : 'Proposed outcomes', ['Of', it.decided ? 'Decided' : 'Proposed', 'How', 'Reasons'], it.lines.map(line =>
      [ofWhom(it, line.suspect, line.crime), word('outcome', line.outcome), line.mine ? 'You, with your vote' : line.by ?? word('suspectBasis', line.basis), line.reasons && el('span', {class: 'text'}, line.reasons)]))
      : el('p', {class: 'empty'}, 'Nothing is proposed for single suspects yet.'),
    ...advice.flatMap(advised(it, address, changed)),
    ...(!it.decided && it.mayPropose ? proposing(address, it, changed) : []),
    ...(it.decided ? it.lines.map(line => correcting(address, `the outcome of ${ofWhom(it, line.suspect, line.crime)}`, 'outcome', OUTCOMES, line.id, changed)) : []),
    ...closed.map(one => correcting(address, 'the reason of the closure', 'closureReason', CLOSURE_REASONS, one.id, changed)),
    ...(decision.corrections ?? []).flatMap(one => [el('h3', {}, 'Correction'), ...correction(address, one, changed)])].filter(Boolean));
}
