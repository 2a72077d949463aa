// What the case has in common with others, and what people say about it. For the central team; the server leaves it out for others.
import {el, send} from '/js/server.js';
import {facts, folded, section, tag, text} from './sections.js';
import {choices, moment, word} from './words.js';

const AT_ONCE = 10;
const MOST = 1000;

const count = (n, one, many) => `${n} ${n === 1 ? one : many}`;

/** What nobody has looked at yet, in words; empty when there is nothing. */
function waiting(it) {
  return [it?.newDuplicates && count(it.newDuplicates, 'possible duplicate', 'possible duplicates'),
    it?.newLinks && count(it.newLinks, 'possible link', 'possible links')].filter(Boolean).join(' and ');
}

/** Stands at the top of screening, so that nobody screens a case without knowing of its double. */
export function notLookedAt(file) {
  const what = waiting(file.facets?.links);
  return what && el('div', {class: 'notice soon-notice'}, el('p', {}, el('strong', {}, `${what} not looked at yet. `),
    el('button', {type: 'button', class: 'link', onclick: event => {
      const heading = event.target.getRootNode().getElementById('links');
      heading.focus();
      heading.scrollIntoView({block: 'start'});
    }}, 'See them')));
}

/**
 * The section.
 *
 * @param changed is told a sentence when somebody has said what two cases have to do with each other
 */
export function links(file, changed) {
  const it = file.facets?.links;
  if (!it) {
    return null;
  }
  const shown = it.cases.map(other => one(file.case.caseNumber, other, it.mayJudge, changed));
  return section('links', 'Same crime, same people',
    el('p', {class: 'hint'}, 'Found by equal crime numbers, PNC ids, and surnames with dates of birth. Equal is not yet the same: only you can tell. '
      + 'What you say here closes and merges nothing.'),
    ...shown.slice(0, AT_ONCE),
    shown.length > AT_ONCE && folded(`${shown.length - AT_ONCE} more cases`, ...shown.slice(AT_ONCE)),
    it.crowds.length > 0 && el('h3', {}, 'Shared by too many to list'),
    it.crowds.length > 0 && el('ul', {}, it.crowds.map(crowd => el('li', {},
      `${crowd.here ? `${word('sharedKind', crowd.kind)} of ${crowd.here}` : word('sharedKind', crowd.kind)}: in ${crowd.others.toLocaleString('en-GB')} other cases. It may be a placeholder.`))));
}

function one(number, other, mayJudge, changed) {
  const [latest, ...earlier] = other.verdicts;
  return el('article', {class: 'other', 'aria-label': `Case ${other.caseNumber}`},
    el('h3', {}, el('a', {href: `/cases/${encodeURIComponent(other.caseNumber)}`, target: '_blank', rel: 'noopener'}, other.caseNumber,
      el('span', {class: 'unseen'}, ', opens in a new tab')), ' ',
    tag(other.possibleDuplicate ? 'Possible duplicate' : 'Possible link', other.possibleDuplicate ? 'late' : 'soon'), ' ',
    other.isNew && tag(latest ? 'New since the verdict' : 'New', 'soon')),
    facts(['Force', `${other.forceName}${other.ownForce ? ', as in this case' : ''}`], ['State', word('state', other.state)],
      ['In common', common(other.shared)], ['Said about it', latest && word('linkVerdict', latest.verdict)], ['By', latest && `${latest.by}, ${moment(latest.at)}`]),
    latest?.reasons && text(latest.reasons),
    earlier.length > 0 && folded('Said before', ...earlier.flatMap(said => [
      facts(['Verdict', word('linkVerdict', said.verdict)], ['By', `${said.by}, ${moment(said.at)}`]), said.reasons && text(said.reasons)].filter(Boolean))),
    mayJudge && judging(number, other, Boolean(latest), changed));
}

const lower = words => words[0].toLowerCase() + words.slice(1);
const ofWhom = it => it.here ? `${word('sharedKind', it.kind)} of ${it.here} here and ${it.there} there` : '';

function common(shared) {
  const numbers = shared.filter(it => !it.here).length;
  const all = [numbers > 0 && (numbers === 1 ? word('sharedKind', 'CRIME_NUMBER') : `${numbers} crime numbers`),
    ...shared.map(ofWhom)].filter(Boolean).map((words, i) => i === 0 || words.startsWith('PNC') ? words : lower(words));
  return all.length ? all.join('; ') : 'Nothing any more: the record was changed';
}

function judging(number, other, again, changed) {
  const id = `verdict-${other.caseNumber}`;
  const needs = {};
  const problem = el('p', {class: 'notice wrong', role: 'alert', hidden: true});
  const options = choices('linkVerdict').map(([value, words]) => el('label', {class: 'choice'},
    el('input', {type: 'radio', name: id, value, oninput: () => need('verdict', '')}), ' ', words));
  const reasons = el('textarea', {id: `${id}-why`, rows: 3, maxlength: MOST, 'aria-describedby': `${id}-why-need`, oninput: () => reasons.value.trim() && need('reasons', '')});
  const button = el('button', {type: 'submit', class: 'main'}, 'Record it');
  const need = (field, sentence) => {
    needs[field].textContent = sentence;
    needs[field].hidden = !sentence;
  };
  needs.verdict = el('p', {class: 'need error', hidden: true});
  needs.reasons = el('p', {class: 'need error', id: `${id}-why-need`, hidden: true});
  const form = el('form', {novalidate: true, onsubmit: event => {
    event.preventDefault();
    record();
  }}, el('fieldset', {}, el('legend', {}, `What is ${other.caseNumber} to this case?`), el('div', {class: 'answers'}, options), needs.verdict),
  el('div', {class: 'field'}, el('label', {for: reasons.id}, 'Why, in a sentence'), reasons, needs.reasons), problem, el('div', {class: 'buttons'}, button));
  // What is typed here is not for Tasklist's shortcuts.
  form.addEventListener('keydown', event => event.stopPropagation());

  async function record() {
    const verdict = form.querySelector(':checked')?.value;
    need('verdict', verdict ? '' : 'Choose one.');
    need('reasons', reasons.value.trim() ? '' : 'Say why: whoever comes after you has only this to go by.');
    if (!verdict || !reasons.value.trim()) {
      (verdict ? reasons : options[0].querySelector('input')).focus();
      return;
    }
    button.disabled = true;
    problem.hidden = true;
    try {
      await send('POST', `/api/cases/${encodeURIComponent(number)}/links/${encodeURIComponent(other.caseNumber)}`,
        {verdict, reasons: reasons.value.trim(), basis: other.basis});
      changed(`Recorded on both cases: ${other.caseNumber} is ${lower(word('linkVerdict', verdict))}.`);
    } catch (failed) {
      problem.textContent = `Not recorded. ${failed.message}`;
      problem.hidden = false;
      button.disabled = false;
    }
  }

  return folded(again ? 'Say it anew' : 'Say what it is', form);
}
