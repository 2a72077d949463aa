// The calendars of each nation, one-off days with what they would move, and what moved so far.
import {el, get, look, send} from '/js/server.js';
import {loadWords, moment, word} from '/case-file/words.js';

const by = id => document.getElementById(id);
const DAY = new Intl.DateTimeFormat('en-GB', {weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'});
const day = iso => DAY.format(new Date(`${iso}T00:00:00Z`));
const counted = (n, one, many) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
const FINDING_AGAIN = 2000;

const say = sentence => {
  by('status').textContent = sentence;
};

/** A table that scrolls sideways on a narrow screen. */
function table(label, heads, rows) {
  return el('div', {class: 'sideways tall', role: 'region', 'aria-label': label, tabindex: 0},
    el('table', {}, el('thead', {}, el('tr', {}, heads.map(head => el('th', {scope: 'col'}, head)))),
      el('tbody', {}, rows.map(cells => el('tr', {}, cells.map(cell => el('td', {}, cell ?? '')))))));
}

const moved = moves => table('Moved deadlines', ['Case', 'What', 'Due before', 'Due after', 'Why'], moves.map(move => [
  move.caseNumber ? el('a', {href: `/cases/${encodeURIComponent(move.caseNumber)}`}, move.caseNumber) : move.subject, word('activity', move.activity),
  moment(move.dueBefore), moment(move.dueAfter), el('why-date', {clock: move.clockId})]));

/** What would move, and a button that does it. */
function preview(it, doIt, act) {
  const problem = el('p', {class: 'notice', role: 'alert', hidden: true});
  const button = el('button', {type: 'button', class: 'main', onclick: async () => {
    button.disabled = true;
    problem.hidden = true;
    try {
      const {recalculation} = await act();
      say('Entered. The deadlines are being moved.');
      by('preview').hidden = true;
      const chosen = by('calendar').value;
      by('enter').reset();
      by('calendar').value = chosen;
      await show();
      by('status').focus();
      follow(recalculation);
    } catch (failed) {
      problem.textContent = failed.message;
      problem.hidden = false;
      button.disabled = false;
    }
  }}, doIt);
  const sum = it.moved === 0 ? `None of ${counted(it.looked, 'open deadline', 'open deadlines')} would move.`
    : `${counted(it.moved, 'deadline', 'deadlines')} of ${it.looked.toLocaleString('en-GB')} open ones would move.`;
  return [el('h3', {}, 'What would move'), el('p', {}, 'Nothing has moved yet. ', el('strong', {}, sum),
    it.lateAtOnce > 0 ? ` ${it.lateAtOnce} of them would be late at once.` : '',
    it.toldAtOnce > 0 ? ` ${counted(it.toldAtOnce, 'reminder or escalation', 'reminders or escalations')} would go out at once.` : ''),
  problem, el('p', {class: 'buttons'}, button),
  it.moved > it.moves.length && el('p', {class: 'hint'}, `The first ${it.moves.length} are shown.`), it.moves.length > 0 && moved(it.moves)].filter(Boolean);
}

function open(parts) {
  by('preview').replaceChildren(...parts);
  by('preview').hidden = false;
  by('preview').focus();
}

function refuse(sentence) {
  by('enter-wrong').textContent = sentence;
  by('enter-wrong').hidden = !sentence;
}

by('enter').addEventListener('submit', async event => {
  event.preventDefault();
  refuse('');
  const {calendar, ...entry} = Object.fromEntries(new FormData(event.target));
  const address = `/api/sla/calendars/${calendar}/one-off-days`;
  if (!entry.day) {
    refuse('Choose the day first.');
    by('day').focus();
    return;
  }
  try {
    const it = await send('POST', `${address}?preview=true`, entry);
    say('');
    open(preview(it, `Enter ${day(entry.day)} in the calendar of ${by('calendar').selectedOptions[0].textContent}`, () => send('POST', address, entry)));
  } catch (problem) {
    refuse(problem.message);
    by('preview').hidden = true;
  }
});

function takeBack(calendar, name, it) {
  const reason = el('textarea', {id: `why-${it.id}`, rows: 2, maxlength: 1000});
  const problem = el('p', {class: 'notice', role: 'alert', hidden: true});
  const address = `/api/sla/calendars/${calendar}/one-off-days/${it.id}/withdrawal`;
  return el('details', {}, el('summary', {}, 'Take it back'), el('p', {}, el('label', {for: reason.id}, 'Why it is taken back'), reason), problem,
    el('p', {}, el('button', {type: 'button', onclick: async () => {
      if (!reason.value.trim()) {
        problem.textContent = 'Say in a sentence why the day is taken back.';
        problem.hidden = false;
        reason.focus();
        return;
      }
      const body = {reason: reason.value.trim()};
      try {
        open(preview(await send('POST', `${address}?preview=true`, body), `Take back ${day(it.day)} from the calendar of ${name}`, () => send('POST', address, body)));
      } catch (failed) {
        problem.textContent = failed.message;
        problem.hidden = false;
      }
    }}, 'Show what would move')));
}

function calendar(it) {
  const years = [...new Set(it.holidays.map(holiday => holiday.day.slice(0, 4)))];
  const of = year => it.holidays.filter(holiday => holiday.day.startsWith(year));
  const oneOff = it.oneOffDays.map(one => [day(one.day), one.kind === 'HOLIDAY' ? 'Holiday' : 'People work', one.name, one.source,
    `${one.enteredBy}, ${moment(one.enteredAt)}: ${one.reason}`, one.withdrawnAt ? `Taken back by ${one.withdrawnBy}, ${moment(one.withdrawnAt)}` : takeBack(it.calendar, it.name, one)]);
  return el('section', {'aria-labelledby': `of-${it.calendar}`}, el('h3', {id: `of-${it.calendar}`}, it.name),
    el('p', {class: 'hint'}, `Version ${it.version}. Holidays are known until ${day(it.coversTo)}.`),
    ...years.map(year => el('details', {}, el('summary', {}, `${year}: ${counted(of(year).length, 'holiday', 'holidays')}`),
      el('ul', {}, of(year).map(holiday => el('li', {}, `${day(holiday.day)}: ${holiday.name}`))))),
    oneOff.length ? table(`One-off days of ${it.name}`, ['Day', 'What', 'Called', 'Published', 'Entered', ''], oneOff) : el('p', {class: 'hint'}, 'No one-off day was entered.'));
}

const cause = it => it.cause === 'TARGETS' ? `Version ${it.tableVersion} of the table of targets`
  : `${it.name} (${day(it.day)}) ${it.withdrawn ? 'taken back' : 'entered'}, version ${it.calendarVersion} of ${it.calendar}`;

function past(runs) {
  return runs.length === 0 ? [el('p', {class: 'empty'}, 'Nothing has moved a deadline yet.')] : runs.map(it => {
    const list = el('div');
    const fold = el('details', {ontoggle: async () => {
      if (fold.open) {
        const {moves} = await get(`/api/sla/recalculations/${it.id}`);
        list.replaceChildren(moves.length ? moved(moves) : el('p', {}, 'No deadline moved.'));
      }
    }}, el('summary', {}, `${moment(it.begunAt)}: ${cause(it)}. ${counted(it.moved, 'deadline', 'deadlines')} moved${it.finishedAt ? '.' : ' so far.'}`), list);
    return fold;
  });
}

async function targets() {
  const it = await get('/api/sla/changed-targets');
  by('targets').hidden = it.looked === 0;
  if (it.looked > 0) {
    by('targets-list').replaceChildren(el('p', {}, `Open deadlines keep what people were told until you release version ${it.tableVersion} for them. New ones already go by it.`),
      ...preview(it, `Let version ${it.tableVersion} move them`, () => send('POST', '/api/sla/recalculations', {tableVersion: it.tableVersion})));
  }
}

/** Asks again until the pass has come to its end. */
async function follow(id) {
  const {recalculation} = await look(`/api/sla/recalculations/${id}`);
  if (recalculation.finishedAt) {
    await show();
    say(`Done: ${counted(recalculation.moved, 'deadline', 'deadlines')} moved.`);
  } else {
    setTimeout(() => follow(id), FINDING_AGAIN);
  }
}

async function show() {
  const [calendars, runs] = await Promise.all([get('/api/sla/calendars'), get('/api/sla/recalculations'), targets()]);
  const chosen = by('calendar').value;
  by('calendar').replaceChildren(...calendars.map(it => el('option', {value: it.calendar, selected: it.calendar === chosen}, it.name)));
  by('years').replaceChildren(...calendars.map(calendar));
  by('past').replaceChildren(...past(runs));
  by('page').hidden = false;
}

try {
  await loadWords();
  await Promise.all([import('/js/why.js'), show()]);
  say('');
} catch (problem) {
  say(problem.message);
}
