// One meeting of the panel: its cases with who votes on each, conflicts and substitutes, and its changes.
import {el, get, send} from '/js/server.js';
import {loadWords, moment, word} from '/case-file/words.js';
import {acting, asked, caseLink, choice, counted, form, place, when} from './parts.js';

const by = id => document.getElementById(id);
const address = `/api/panels/${by('content').dataset.number}`;

/** Does something on the server and shows the meeting as it is then. */
const doing = (method, path, body, said) => async () => {
  show(await send(method, `${address}${path}`, body()));
  by('status').textContent = said;
  by('status').focus();
};

function seat(it, one, meeting) {
  const who = one.member.name;
  if (!one.why) {
    const mine = one.member.id === meeting.me && it.open;
    const [note, noteLine] = asked(`note-${it.caseNumber}`, 'Note, if you wish to give one', {maxlength: 1000});
    return el('li', {}, who, mine && el('details', {}, el('summary', {}, 'I have a conflict with this case'),
      el('p', {class: 'hint'}, meeting.declaredInTime ? '' : 'This is late; it is taken all the same and marked as late.'), noteLine,
      acting('Declare it', doing('POST', `/cases/${it.caseNumber}/conflict`, () => ({reason: note.value || null}), 'Your conflict is on record. Somebody else will be named.'))));
  }
  const why = el('span', {}, `${who}: ${word('seat', one.why)}`, one.late ? el('span', {class: 'late-mark'}, ', declared late') : '');
  if (one.substitute) {
    return el('li', {}, why, `. ${one.substitute.name} sits instead.`);
  }
  if (one.why !== 'CONFLICT' || !meeting.mayArrange || !it.open) {
    return el('li', {}, why);
  }
  const [instead, insteadLine] = choice(`instead-${it.caseNumber}-${one.member.id}`, 'Who sits instead',
    meeting.panel.filter(person => !meeting.plan.members.includes(person.id)).map(person => [person.id, person.name]));
  return el('li', {}, why, insteadLine, acting('Name this substitute',
    doing('POST', `/cases/${it.caseNumber}/substitute`, () => ({member: one.member.id, substitute: instead.value}), 'The substitute is named.')));
}

function listed(it, meeting) {
  const [reason, reasonLine] = asked(`off-${it.caseNumber}`, 'Why it is taken off', {maxlength: 1000});
  const stands = it.open ? it.waitsFor ? `deferred until ${it.waitsFor} is answered` : `round ${it.round}: ${it.votesIn} of ${it.size} votes are in` : 'decided';
  return el('li', {class: 'card'}, el('h3', {}, caseLink(it.caseNumber)),
    el('p', {}, [it.priority, it.rapeAlleged && 'rape alleged', stands].filter(Boolean).join(', ')),
    it.open && !it.enough && el('p', {class: 'notice wrong'}, `Too few members may vote on this case: it takes ${it.size}. Name a substitute, or other members.`),
    el('p', {}, el('a', {href: `/api/panels/pack/${it.caseNumber}`}, 'Pack to print'), ' (PDF; each print is recorded)'),
    el('h4', {}, 'Who votes on it'), el('ul', {class: 'seats'}, it.seats.map(one => seat(it, one, meeting))),
    meeting.mayArrange && it.open && el('details', {}, el('summary', {}, 'Take it off this meeting'), reasonLine,
      acting('Take it off', doing('POST', `/cases/${it.caseNumber}/removal`, () => ({reason: reason.value}), `${it.caseNumber} waits for another meeting.`))));
}

function change(meeting) {
  if (!meeting.mayArrange || meeting.calledOff || meeting.isOver) {
    return null;
  }
  const fields = form(meeting.panel, meeting.plan);
  const [why, whyLine] = asked('why', 'Why it is changed', {maxlength: 1000});
  const [off, offLine] = asked('why-off', 'Why it is called off', {maxlength: 1000});
  const body = () => ({...fields.read(), version: meeting.version, reason: why.value});
  return el('section', {'aria-labelledby': 'change-title'}, el('h2', {id: 'change-title'}, 'Change it'),
    el('details', {}, el('summary', {}, 'Another day, place, chair or members'), fields.node, whyLine, acting('Change the meeting', doing('PUT', '', body, 'The meeting is changed.'))),
    el('details', {}, el('summary', {}, 'Call it off'), el('p', {}, 'Its cases wait for another meeting.'), offLine,
      acting('Call it off', doing('POST', '/calling-off', () => ({version: meeting.version, reason: off.value}), 'The meeting is called off.'))));
}

const version = it => el('li', {}, `${moment(it.at)}, ${it.by}: `, it.calledOff ? 'called off' : when(it.plan), it.reason ? `. ${it.reason}` : '');

function show(meeting) {
  by('title').textContent = `Meeting of ${when(meeting.plan)}`;
  by('page').replaceChildren(...[
    meeting.calledOff && el('p', {class: 'notice'}, 'This meeting was called off. Its cases wait for another one.'),
    el('p', {}, `${by('content').dataset.number}, `, place(meeting.plan.place), `. Members: ${meeting.members.map(one =>
      one.name + (one.id === meeting.plan.chair ? ' (chair)' : '')).join(', ')}.`),
    el('p', {class: 'hint'}, `Declare a conflict at the latest ${counted(meeting.conflictWorkingDays, 'working day', 'working days')} before the meeting. Votes are cast in Tasklist; nobody sees one before all are in.`),
    el('section', {'aria-labelledby': 'cases-title'}, el('h2', {id: 'cases-title'}, `Cases: ${meeting.cases.length} of ${meeting.capacity}`),
      meeting.cases.length ? el('ul', {class: 'meetings'}, meeting.cases.map(it => listed(it, meeting)))
        : el('p', {class: 'empty'}, 'No case is on this meeting. Put cases on it from the list of those without a meeting.')),
    change(meeting),
    el('section', {'aria-labelledby': 'history-title'}, el('h2', {id: 'history-title'}, 'How it came about'), el('ol', {}, [...meeting.history].reverse().map(version)))].filter(Boolean));
  by('page').hidden = false;
}

try {
  const [meeting] = await Promise.all([get(address), loadWords()]);
  show(meeting);
  by('status').textContent = '';
} catch (problem) {
  by('status').textContent = problem.message;
}
