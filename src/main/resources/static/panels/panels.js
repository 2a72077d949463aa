// The meetings of the panel: the cases that wait for one, those to come, and a form to arrange another.
import {el, get, send} from '/js/server.js';
import {acting, caseLink, counted, form, place, when} from './parts.js';

const by = id => document.getElementById(id);
const DAY_LENGTH = 86_400_000;

const meeting = it => el('li', {class: 'card'}, el('h3', {}, el('a', {href: `/panels/${it.number}`}, when(it.plan))),
  el('p', {}, it.calledOff ? el('strong', {}, 'Called off. ') : '', `${it.number}, `, place(it.plan.place), `, chaired by ${it.chairName}`),
  el('p', {}, `${counted(it.cases, 'case', 'cases')} of ${it.capacity}, ${it.plan.members.length} members`));

const meetings = (list, none) => list.length ? el('ul', {class: 'meetings'}, list.map(meeting)) : el('p', {class: 'empty'}, none);

const age = since => counted(Math.floor((Date.now() - new Date(since)) / DAY_LENGTH), 'day', 'days');

function waits(it, next, mayArrange) {
  const select = el('select', {'aria-label': `Meeting for ${it.caseNumber}`}, next.map(one =>
    el('option', {value: one.number}, `${when(one.plan)} (${one.cases} of ${one.capacity})`)));
  const put = mayArrange && next.length > 0 && [select, ...acting('Put on this meeting', async () => {
    await send('POST', `/api/panels/${select.value}/cases`, {caseNumber: it.caseNumber});
    await show(`${it.caseNumber} is on the meeting.`);
    by('waiting-title').focus();
  }, {named: `Put ${it.caseNumber} on this meeting`})];
  return el('li', {class: 'card'}, el('h3', {}, caseLink(it.caseNumber)),
    el('p', {}, [it.priority, it.rapeAlleged && 'rape alleged', `has waited ${age(it.since)}`,
      it.leftOverFrom && `left over from ${it.leftOverFrom}`].filter(Boolean).join(', ')), put);
}

function arrange(panel) {
  const fields = form(panel);
  by('arrange').replaceChildren(fields.node, ...acting('Arrange the meeting', async () => {
    const {number} = await send('POST', '/api/panels', fields.read());
    await show(`Arranged: ${number}.`);
    by('status').focus();
  }, {main: true}));
}

async function show(said) {
  const all = await get('/api/panels');
  const next = all.meetings.filter(it => it.plan.day >= all.today);
  const open = next.filter(it => !it.calledOff);
  by('waiting').replaceChildren(all.waiting.length ? el('ul', {class: 'meetings'}, all.waiting.map(it => waits(it, open, all.mayArrange)))
    : el('p', {class: 'empty'}, 'Every case that stands before the panel is on a meeting.'));
  by('next').replaceChildren(meetings(next, 'No meeting is arranged.'));
  by('past').replaceChildren(meetings(all.meetings.filter(it => it.plan.day < all.today), 'No meeting is over yet.'));
  by('arrange-part').hidden = !all.mayArrange;
  if (all.mayArrange) {
    arrange(all.panel);
  }
  by('page').hidden = false;
  by('status').textContent = said;
}

try {
  await show('');
} catch (problem) {
  by('status').textContent = problem.message;
}
