// The parts of the case file that are read only.
import '/js/why.js';
import './why-case.js';
import {el, get} from '/js/server.js';
import {foldedHere, narrativeKey, narratives, newsTold} from './narrative.js';
import {day, deadline, moment, word, words} from './words.js';

export const section = (id, title, ...content) =>
  el('section', {'aria-labelledby': id}, el('h2', {id, tabindex: '-1'}, title), ...content);

/** A list of what and how; what is not known is left out. */
export const facts = (...pairs) => {
  const known = pairs.filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '');
  return known.length ? el('dl', {class: 'facts'}, known.map(([name, value]) =>
    el('div', {}, el('dt', {}, name), el('dd', {}, value)))) : null;
};

export const table = (title, heads, rows) => el('div', {class: 'sideways', role: 'region', 'aria-label': title, tabindex: '0'},
  el('table', {}, el('thead', {}, el('tr', {}, heads.map(head => el('th', {scope: 'col'}, head)))),
    el('tbody', {}, rows.map(row => el('tr', {}, row.map((cell, i) => i === 0
      ? el('th', {scope: 'row'}, cell) : el('td', {}, cell ?? '')))))));

export const folded = (title, ...content) => el('details', {}, el('summary', {}, title), ...content);

export const text = value => el('p', {class: 'text'}, value);

export const tag = (words, tone) => el('span', {class: `tag ${tone}`}, words);

export const because = reasons => reasons ? ` (${reasons})` : '';

export function summary(file) {
  const it = file.case;
  const open = (it.clocks ?? []).filter(clock => !clock.stoppedAt);
  const done = (it.clocks ?? []).filter(clock => clock.stoppedAt);
  return section('summary', 'Summary',
    facts(['Case', it.caseNumber], ['Force', file.forceName ?? it.forceCode], ['Force reference', it.forceReference],
      ['State', word('state', it.state)],
      ['Scope', it.scopeOutcome && word('scopeOutcome', it.scopeOutcome) + because(words('scopeReason', it.scopeReasons))],
      ['Priority', it.priority && (it.priorityReasons?.length ? it.priority + because(words('priorityReason', it.priorityReasons)) : word('priority', it.priority))],
      ['Received', moment(file.receivedAt)]),
    it.scopeOutcome && el('why-case', {of: 'scope', number: it.caseNumber}),
    it.priority && el('why-case', {of: 'priority', number: it.caseNumber}),
    open.length > 0 && el('h3', {}, 'What is due'),
    open.length > 0 && el('ul', {class: 'clocks'}, open.map(clock)),
    done.length > 0 && folded(`Done so far (${done.length})`, el('ul', {class: 'clocks'}, done.map(clock))));
}

function clock(it) {
  const {text: how, tone} = deadline(it);
  return el('li', {}, el('span', {class: 'what'}, word('activity', it.activity)), ' ', tag(how, tone),
    it.stoppedAt ? '' : el('span', {class: 'hint'}, ` ${day(it.dueAt)}`), it.id && el('why-date', {clock: it.id}));
}

const named = (file, people) => people?.map(row => ({...row, person: person(file.case.caseNumber, row.pseudonym)}));

/** A pseudonym, and the name behind it for who asks; each look is recorded. */
function person(caseNumber, pseudonym) {
  const ask = el('button', {type: 'button', class: 'link', 'aria-label': `Show the name of ${pseudonym}; this is recorded`}, 'Show name');
  const name = el('span', {role: 'status'});
  ask.addEventListener('click', async () => {
    try {
      name.textContent = (await get(`/api/cases/${caseNumber}/persons/${pseudonym}`)).name;
      ask.remove();
    } catch (problem) {
      name.textContent = problem.message;
    }
  });
  return el('span', {class: 'person'}, pseudonym, ' ', ask, name);
}

/** What the force sent; the names of people are not in it, each is known by a pseudonym. */
export function sent(file) {
  const it = file.facets?.referral ?? {};
  const investigation = it.investigation ?? {};
  const parts = [about(investigation), ...rows('Suspects', named(file, it.suspects), suspect),
    ...rows('Victims', named(file, it.victims), victim),
    ...rows('Offences', it.offences, offence), ...rows('Lines of inquiry', it.linesOfInquiry, line), ...unknown(it.gaps),
    ...narratives(file)].filter(Boolean);
  return parts.length ? narrativeKey(section('sent', 'What the force sent', ...parts)) : null;
}

/** What should be known and is not: the force's own record is wrong, or was left blank. */
function unknown(gaps) {
  const title = 'Data gaps';
  return gaps?.length ? [el('h3', {}, title), table(title, ['What is not known', 'Of', 'Why', 'As recorded', 'Since'], gaps.map(gap =>
    [word('gapColumn', gap.column), gap.row ?? 'the investigation', word('gap', gap.code), gap.recorded, day(gap.since?.slice(0, 10))]))] : [];
}

const period = (from, to) => [day(from), day(to)].filter(Boolean).join(' to ');

const about = it => facts(['Operation', it.operationName], ['Crime numbers', (it.crimeReferences ?? '').split(';').join(', ')],
  ['Reported', day(it.reportedDate)], ['Offences alleged', period(it.offenceFrom, it.offenceTo)], ['Closed', day(it.closedDate)],
  ['Outcome code', it.outcomeCode], ['Decided by', word('decidedBy', it.decidedBy)], ['Suspects known of', it.suspectCount],
  ['Victims known of', it.victimCount], ['Suspects connected', word('yesNo', it.groupBased)],
  ['Wholly a family', word('yesNo', it.familialGroup)], ['Independently reviewed', word('yesNo', it.independentlyReviewed)],
  ['Which review', it.independentReviewReference], ['New since that review', word('yesNo', it.newInformationSinceReview)],
  ['Being investigated now', word('yesNo', it.investigationLive)]);

/** A table with the columns that some row has something in. */
function rows(title, sentRows, shape) {
  if (!sentRows?.length) {
    return [];
  }
  const shown = sentRows.map(row => ({...shape(row, row.facts ?? {}), ' ': row.noLongerSent ? 'No longer sent' : ''}));
  const heads = Object.keys(shown[0]).filter(head => shown.some(row => row[head]));
  return [el('h3', {}, title), table(title, heads, shown.map(row => heads.map(head => row[head])))];
}

const list = (...parts) => parts.filter(Boolean).join(', ');
const yes = (value, sentence) => value === 'Y' && sentence;

const suspect = (row, s) => ({Suspect: row.person ?? row.pseudonym, Life: word('lifeStatus', s.lifeStatus), Outcome: s.outcomeCode,
  'No further action': list(day(s.nfaDate), word('nfaReason', s.nfaReason)), Whereabouts: word('whereabouts', s.whereabouts),
  Notes: list(yes(s.arrested, 'arrested'), yes(s.interviewed, 'interviewed'), yes(s.devicesExamined, 'devices examined'),
    yes(s.priorAcquittal, 'acquitted before'), yes(s.positionOfTrust, 'position of trust'), yes(s.accessToChildren, 'access to children'),
    yes(s.violenceMarker, 'violence marker'), yes(s.travelRisk, 'may travel'))});

const victim = (row, v) => ({Victim: row.person ?? row.pseudonym, Life: word('lifeStatus', v.lifeStatus), Account: word('accountTaken', v.accountTaken),
  Contact: word('contactStatus', v.contactStatus), 'Supported action': word('yesNo', v.supportedAction)});

const offence = (row, o) => ({Offence: row.reference, Class: o.classification, Suspect: row.suspect, Victim: row.victim,
  When: period(o.dateFrom, o.dateTo), Kind: list(yes(o.rape, 'rape alleged'), yes(o.contactOffence, 'contact offence'))});

const line = (row, l) => ({Line: row.reference, Kind: word('lineKind', l.kind),
  'When it was closed': word('lineStatus', l.statusAtClosure)});

/** What came in after the referral, the newest first. */
export function news(file) {
  const it = file.facets?.information;
  return it?.length ? narrativeKey(section('news', 'What came in since', it.some(one => one.told) && foldedHere(file), ...it.flatMap(one => [
    el('h3', {}, word('informationSource', one.source), ', ', moment(one.at)),
    one.by && facts(['Recorded by', one.by], ['Reopened, before', one.reopenedFrom && word('state', one.reopenedFrom)]),
    one.told ? newsTold(file, one) : text('The force sent its package again; what it says now stands under What the force sent.')].filter(Boolean)))) : null;
}

/** The reviewer's recommendation, the checks, the votes once all are in, the outcome and the closure. */
export function decision(file, review) {
  const it = file.facets?.decision ?? {};
  const parts = [...recommended(review?.submission), ...pointsTo(it.recommended), ...checked(review?.checks), ...earlier(file, it), ...(it.rounds ?? []).flatMap(one => round(file, one)),
    ...outcome(it), ...(it.closures ?? []).flatMap(closure), ...changes(file, 'What came in since the closure was prepared', it.changedSinceClosure)];
  return parts.length ? narrativeKey(section('decision', 'Decision', ...parts)) : null;
}

function recommended(it) {
  return it ? [el('h3', {}, 'The reviewer recommends'), facts(['Outcome', word('outcome', it.recommendation)], ['Submitted', moment(it.submittedAt)],
    ['Check', it.unchecked && 'Not drawn for a check by a second person; the panel reads it first']),
    folded('Summary of the review', text(it.summary)), folded('Reasons of the reviewer', text(it.reasons))] : [];
}

function pointsTo(it) {
  return it ? [el('h3', {}, 'What the findings point to'), facts(['The table of outcomes says', word('outcome', it.outcome)],
    ['Together with', word('recommendedWith', it.with)], ['Rule', it.rule.replace('outcome_', '').replace('_', ', ')]), text(it.sentence ?? ''),
  el('p', {class: 'hint'}, 'This is a recommendation. The panel decides.')] : [];
}

function checked(checks) {
  return checks?.length ? [el('h3', {}, 'Checked by a second person'), ...checks.flatMap(check => [
    facts(['Result', check.passed ? 'Passed' : 'Sent back'], ['By', `${check.by}, ${moment(check.at)}`]),
    check.comments && text(check.comments)].filter(Boolean))] : [];
}

function round(file, it, title = `Panel, round ${it.round}`) {
  const ended = it.result && (it.result === 'MAJORITY' ? `Majority: ${word('outcome', it.outcome)}` : word('roundResult', it.result));
  return [el('h3', {}, title), el('p', {}, ended ?? `${it.votesIn}. Votes are shown once all are in.`),
    it.votes?.length && table(title, ['Member', 'Vote', 'Reasons'], it.votes.map(v =>
      [v.voter, v.question ? `Ask first: ${v.question}` : word('outcome', v.outcome), el('span', {class: 'text'}, v.reasons)])), ...changes(file, 'What came in since these votes', it.changed)].filter(Boolean);
}

/** What is new since somebody judged the file; its words stay folded. */
function changes(file, title, all) {
  return all?.length ? [el('h4', {}, title), ...(all.some(one => one.words) ? [foldedHere(file)] : []), el('ul', {class: 'changes'}, all.map(one => el('li', {}, el('time', {datetime: one.at}, moment(one.at)),
    `: ${one.what}`, one.by && el('span', {class: 'hint'}, ` Recorded by ${one.by}.`), one.words && newsTold(file, {id: one.words, at: one.at}))))] : [];
}

function outcome(it, title = 'Outcome') {
  return it.outcome ? [el('h3', {}, title), facts(['Outcome', word('outcome', it.outcome)],
    ['How', it.how === 'HEAD' ? 'By the head of review' : 'By a majority of the panel'], ['By', it.decidedBy],
    ['Decided', moment(it.decidedAt)]), it.reasons && text(it.reasons)].filter(Boolean) : [];
}

/** What was decided before and holds no more, each once: with its votes, folded. */
function earlier(file, {earlier: decided = [], setAside: aside = [], earlierRounds = []}) {
  const votes = (id, at) => earlierRounds.filter(one => one.panelId === id && one.rounds.length)
    .map(one => folded(`Votes of the panel that decided on ${moment(at)}`, ...one.rounds.flatMap(it => round(file, it, `Panel of ${moment(at)}, round ${it.round}`))));
  return [...decided.filter(one => !aside.some(it => it.panelId === one.panelId))
    .flatMap(one => [...outcome(one, 'Earlier outcome'), ...votes(one.panelId, one.decidedAt)]),
  ...aside.flatMap(it => [...setAside(it, decided.find(one => one.panelId === it.panelId)), ...votes(it.panelId, it.at)])];
}

/** A decision that stays on record and was never carried out; a majority has no outcome of its own. */
const setAside = (it, decided) => [el('h3', {}, 'Decision set aside'), facts(['Decided', word('outcome', it.outcome)],
  ['How', decided?.how === 'HEAD' ? 'By the head of review' : 'By a majority of the panel'], ['By', decided?.decidedBy],
  ['Set aside', moment(it.at)], ['Because', word('setAsideBecause', it.reason)]), decided?.reasons && text(decided.reasons)].filter(Boolean);

function closure(it) {
  const approval = {true: 'Approved', false: 'Sent back'}[it.approved] ?? 'Waiting for an approver';
  return [el('h3', {}, 'Closure'), facts(['Reason', word('closureReason', it.reason)], ['Prepared by', `${it.preparedBy}, ${moment(it.preparedAt)}`],
    ['Telling the victims', word('victimNotice', it.victimNotice)], ['Approval', it.decidedBy ? `${approval} by ${it.decidedBy}` : approval]),
    text(it.reasons), it.safeguardingNote && folded('Safeguarding', text(it.safeguardingNote)),
    it.victimNoticeReasons && folded('Reasons for telling, or not telling, the victims', text(it.victimNoticeReasons)),
    it.comments && folded("The approver's comments", text(it.comments))].filter(Boolean);
}

export function happened(file) {
  return file.timeline?.length ? section('happened', 'What happened', el('ol', {class: 'timeline'},
    [...file.timeline].reverse().map(entry => el('li', {}, el('time', {datetime: entry.at}, moment(entry.at)), ' ',
      el('strong', {}, happening(entry)), el('span', {class: 'hint'}, `, ${entry.actorName ?? word('actor', entry.actor)}`))))) : null;
}

function happening({what, codes}) {
  if (what.startsWith('STATE_')) {
    return `Now: ${word('state', what.slice('STATE_'.length))}`;
  }
  const said = codes?.outcome ? `: ${word(what.startsWith('SCOPE') ? 'scopeOutcome' : 'outcome', codes.outcome)}` : codes?.scopeOutcome ? `: ${word('scopeOutcome', codes.scopeOutcome)}`
    : codes?.priority ? `: ${word('priority', codes.priority)}` : codes?.request ? `: ${codes.request}` : codes?.victim ? `: ${codes.victim}` : codes?.risk ? `: ${codes.risk}` : codes?.form ? `: ${word('form', codes.form).toLowerCase()}` : codes?.link ? `: ${codes.link}${codes.verdict ? `, ${word('linkVerdict', codes.verdict).toLowerCase()}` : ''}` : codes?.verdict ? `: ${word('linkVerdict', codes.verdict).toLowerCase()}` : '';
  return word('happening', what) + said;
}
