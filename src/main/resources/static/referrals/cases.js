// What became of each case that a force referred.
import {el, get} from '/js/server.js';
import {choices, loadWords, word} from '/case-file/words.js';
import {formatOrNames} from './format.js';
import {countNeed} from './need-count.js';
import {appeal, late} from './speak.js';
import {counted, day, due, isIntake, pager, wrong} from './words.js';

const SIZE = 25;
const form = document.getElementById('filter');
const place = document.getElementById('cases');

async function open(page) {
  const asked = new URLSearchParams({page, size: SIZE, q: form.q.value.trim()});
  if (form.state.value) {
    asked.set('state', form.state.value);
  }
  if (form.waiting.checked) {
    asked.set('waiting', 'true');
  }
  try {
    const [list, format] = await Promise.all([get(`/api/referrals/cases?${asked}`), isIntake() ? formatOrNames() : null]);
    place.replaceChildren(list.total ? el('p', {role: 'status'}, counted(list.total, 'case')) : nothing(),
      el('ul', {class: 'cards'}, list.content.map(one => el('li', {class: 'card'}, ...shown(one, format)))), pager(page, SIZE, list.total, open) ?? '');
  } catch (problem) {
    place.replaceChildren(wrong(problem.message));
  }
}

const isFiltered = () => form.q.value.trim() || form.state.value || form.waiting.checked;

const nothing = () => el('p', {class: 'empty', role: 'status'}, ...isFiltered() ? ['No case fits. Take a condition away, or ', el('a', {href: '/referrals/cases'}, 'show all'), '.']
  : ['No case was taken yet. ', el('a', {href: '/referrals'}, 'Send a package'), ' first.']);

function shown(one, format) {
  return [el('div', {class: 'head'}, el('h2', {}, one.forceReference), el('span', {class: 'whole'}, isIntake() ? el('a', {href: `/cases/${one.caseNumber}`}, one.caseNumber) : one.caseNumber)),
    el('p', {class: 'stage'}, el('strong', {}, word('forceStage', one.state)), `, since ${day(one.stateSince)}. `,
      el('span', {class: 'hint'}, sentence([format?.force(one.forceCode), one.operation && `Operation ${one.operation.replace(/^op(eration|\.)? /i, '')}`, `received ${day(one.receivedAt)}`]))),
    tasks(one), one.outcome ? el('p', {}, `Outcome: ${word('forceOutcome', one.outcome.code)}, decided on ${day(one.outcome.decidedOn)}. `,
      el('a', {href: one.outcome.letter}, 'Outcome letter', el('span', {class: 'unseen'}, ` of ${one.forceReference}`))) : '',
    !isIntake() && one.outcome?.code === 'SCREENED_OUT' ? appeal(one) : ''];
}

const sentence = parts => {
  const text = parts.filter(Boolean).join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

function tasks(one) {
  const lines = [...one.questions.map(it => it.open
    ? [`The review asks the force (${it.number}, asked on ${day(it.askedOn)}). `, due(it.dueAt), ' ', answer(it.task, 'Answer in Tasklist', it.number)]
    : [`Question ${it.number} of ${day(it.askedOn)}: answered or ended. `, isIntake() ? '' : late(it.number)]),
  ...one.actions.map(it => it.open
    ? [`${word('forceAction', it.kind)}. `, due(it.dueAt), ' ', answer(it.task, 'Do it in Tasklist', one.caseNumber)]
    : [`${word('forceAction', it.kind)}: done or ended.`])];
  return lines.length ? el('ul', {class: 'todo'}, lines.map(line => el('li', {}, ...line))) : '';
}

const answer = (task, text, about) => isIntake() ? '' : el('a', {href: task}, text, el('span', {class: 'unseen'}, ` about ${about}`));

async function begin() {
  await loadWords();
  for (const [stage, name] of choices('forceStage')) {
    form.state.append(el('option', {value: stage}, name));
  }
  const asked = new URLSearchParams(location.search);
  form.q.value = asked.get('q') ?? '';
  form.state.value = asked.get('state') ?? '';
  form.waiting.checked = asked.has('waiting');
  await open(0);
}

form.addEventListener('submit', event => {
  event.preventDefault();
  open(0);
});
begin();
countNeed();
