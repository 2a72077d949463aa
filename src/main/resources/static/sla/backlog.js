// The plans by which a backlog is worked off: what each has taken, and a new one with what would be due in each week.
import {el, get, send} from '/js/server.js';
import {loadWords, moment} from '/case-file/words.js';

const PLANS = '/api/sla/backlog-plans';
const by = id => document.getElementById(id);
const DAY = new Intl.DateTimeFormat('en-GB', {weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'});
const day = iso => DAY.format(new Date(`${iso}T00:00:00Z`));
const cases = n => `${n.toLocaleString('en-GB')} ${n === 1 ? 'case' : 'cases'}`;

/** One bar for each week; the number stands beside it in words. */
function bars(weeks) {
  const most = Math.max(...Object.values(weeks));
  return el('ul', {class: 'weeks'}, Object.entries(weeks).map(([week, n]) => {
    const bar = el('span', {class: 'week-bar', 'aria-hidden': 'true'});
    bar.style.inlineSize = `${Math.max(1, Math.round(100 * n / most))}%`;
    return el('li', {}, el('span', {class: 'week-name'}, `Week of ${day(week)}`), el('span', {class: 'week-room'}, bar), el('span', {class: 'week-count'}, cases(n)));
  }));
}

function plan(it) {
  const {plan: of} = it;
  const whose = `${it.force ?? 'All forces'}, ${of.priority ? 'rape alleged only' : 'all cases, rape alleged first'}`;
  const taken = it.cases === 0 ? 'No case has a place in it yet.'
    : `${cases(it.cases)} ${it.cases === 1 ? 'has' : 'have'} a place in it, the last begins on ${day(it.lastStart)}. Still to be screened: ${it.open.toLocaleString('en-GB')}.`;
  return el('section', {class: 'card', 'aria-labelledby': `plan-${it.id}`}, el('h3', {id: `plan-${it.id}`}, of.name),
    el('p', {}, `${whose}. Received from ${day(of.validFrom)} to ${day(of.validTo)}; ${of.perDay} begin on each working day from ${day(of.firstStart)} on.`),
    el('p', {}, taken), it.open > 0 && el('details', {}, el('summary', {}, 'What is due in which week'), bars(it.weeks)),
    el('p', {class: 'hint'}, `${it.givenBy}, ${moment(it.givenAt)}: ${of.reason}`));
}

async function show() {
  const all = await get(PLANS);
  by('plans').replaceChildren(...(all.length ? all.map(plan)
    : [el('p', {class: 'empty'}, 'There is no plan. Every case is due in its ordinary time from the day on which it came.')]));
  by('page').hidden = false;
}

function refuse(sentence) {
  by('make-wrong').textContent = sentence;
  by('make-wrong').hidden = !sentence;
}

/** What was filled in; null, with a sentence, where something is missing. */
function filled() {
  const it = Object.fromEntries(new FormData(by('make')));
  const missing = [['name', 'Give the plan a name.'], ['validFrom', 'Say from which day of receipt on.'], ['validTo', 'Say until which day of receipt.'],
    ['firstStart', 'Say on which day the first cases begin.'], ['perDay', 'Say how many begin each day: a number from 1 to 1000.'], ['reason', 'Say in a sentence why.']]
    .find(([field]) => field === 'perDay' ? !/^\d+$/.test(it.perDay.trim()) : !it[field].trim());
  if (missing) {
    refuse(missing[1]);
    by(missing[0]).focus();
    return null;
  }
  return {...it, name: it.name.trim(), force: it.force || null, priority: it.priority || null, perDay: Number(it.perDay), takeOpen: by('takeOpen').checked};
}

function preview(it, sent) {
  const problem = el('p', {class: 'notice', role: 'alert', hidden: true});
  const button = el('button', {type: 'button', class: 'main', onclick: async () => {
    button.disabled = true;
    problem.hidden = true;
    try {
      const made = await send('POST', PLANS, sent);
      by('preview').hidden = true;
      by('make').reset();
      await show();
      by('status').textContent = `The plan is made. ${made.cases === 0 ? 'It takes cases that come from now on.' : `${cases(made.cases)} have a new date.`}`;
      by('status').focus();
    } catch (failed) {
      problem.textContent = failed.message;
      problem.hidden = false;
      button.disabled = false;
    }
  }}, 'Make this plan');
  const said = !sent.takeOpen ? 'It takes cases that come from now on. None that is in would move.'
    : it.cases === 0 ? 'No case that is in fits: each was begun, is late, has a place in a plan, or came on another day. The plan takes those that come from now on.'
      : `${cases(it.cases)} that nobody has begun would be due as follows.`;
  by('preview').replaceChildren(el('h3', {}, 'What would be due when'), el('p', {}, 'Nothing has moved yet. ', el('strong', {}, said)),
    ...(sent.takeOpen && it.cases > 0 ? [bars(it.weeks)] : []), problem, el('p', {class: 'buttons'}, button));
  by('preview').hidden = false;
  by('preview').focus();
}

// What was changed after the preview is no longer what was shown.
by('make').addEventListener('input', () => {
  by('preview').hidden = true;
});

by('make').addEventListener('submit', async event => {
  event.preventDefault();
  refuse('');
  const sent = filled();
  if (!sent) {
    return;
  }
  try {
    preview(await send('POST', `${PLANS}?preview=true`, sent), sent);
  } catch (problem) {
    refuse(problem.message);
    by('preview').hidden = true;
  }
});

try {
  await loadWords();
  await show();
  by('status').textContent = '';
} catch (problem) {
  by('status').textContent = problem.message;
}
