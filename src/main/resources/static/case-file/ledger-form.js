// The forms of the ledger: what is said of a line, and which other line it is the same as.
import {el} from '/js/server.js';
import {inShort} from './ledger-line.js';
import {choices, word} from './words.js';

const OPEN = ['IDENTIFIED', 'MISSED'];

const options = (list, first) => [el('option', {value: ''}, first), ...list.map(([value, words]) => el('option', {value}, words))];

/** A field with its label, its hint and the place where the server says what is wrong with it. */
function field(name, label, control, hint) {
  control.id = `ledger-${name}`;
  const need = el('p', {class: 'need error', id: `${control.id}-need`, hidden: true});
  control.setAttribute('aria-describedby', [need.id, hint && `${control.id}-hint`].filter(Boolean).join(' '));
  return {name, control, need, element: el('div', {class: `field ${name}`}, el('label', {for: control.id}, label), hint && el('p', {class: 'hint', id: `${control.id}-hint`}, hint), control, need)};
}

const select = (list, first) => el('select', {}, options(list, first));
const input = most => el('input', {type: 'text', maxlength: most, autocomplete: 'off'});

const STAYS = 'Left empty, the words of the force stay.';

function fieldsOf(reasons, forces) {
  return [field('what', 'The line of inquiry', el('textarea', {rows: 3, maxlength: 1000}), `${forces?.what ? `${STAYS} Else as` : 'As'} an action that somebody could carry out. Persons by pseudonym, no names.`),
    field('status', 'What became of it', select(choices('ledgerStatus'), 'Choose')),
    field('goneReason', 'Why it is no longer possible', select(reasons.map(one => [one.code, one.title]), 'Choose')),
    field('why', 'In words', el('textarea', {rows: 2, maxlength: 2000}), forces?.why && STAYS),
    field('stillAchievable', 'Can it still be done?', select(['YES', 'NO', 'UNKNOWN'].map(code => [code, word('achievable', code)]), 'Not said yet')),
    field('effect', 'Effect on the decision to take no further action', select(['NONE', 'POSSIBLE', 'PROBABLE', 'DECISIVE'].map(code => [code, word('effect', code)]), 'Not said yet')),
    field('persons', 'Whom it concerns', input(300), 'Pseudonyms with blanks between, such as S-01 V-02.'),
    field('document', 'Document', input(300)), field('page', 'Page', input(40))];
}

/** A form that is sent once at a time, keeps what was typed when it fails, and is left with Escape. */
function form(label, fields, {send, leave, failed}, title) {
  const problem = el('p', {class: 'notice wrong', role: 'alert', hidden: true});
  const button = el('button', {type: 'submit', class: 'main'}, title);
  const shown = el('form', {novalidate: true, class: 'ledger-form', 'aria-label': label, onsubmit: event => {
    event.preventDefault();
    record();
  }}, ...fields.map(one => one.element), problem, el('div', {class: 'buttons'}, button, el('button', {type: 'button', onclick: leave}, 'Leave it')));
  shown.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      leave();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      record();
    }
  });

  async function record(...how) {
    if (button.disabled) {
      return;
    }
    button.disabled = true;
    problem.hidden = true;
    needs(fields, {});
    try {
      await send(...how);
    } catch (wrong) {
      button.disabled = false;
      problem.replaceChildren(`Not recorded. ${wrong.message}`);
      problem.hidden = false;
      needs(fields, wrong.body?.fields ?? {});
      fields.find(one => wrong.body?.fields?.[one.name])?.control.focus();
      failed?.(wrong, problem, record);
    }
  }

  return shown;
}

function needs(fields, sentences) {
  for (const {name, control, need} of fields) {
    need.textContent = sentences[name] ?? '';
    need.hidden = !sentences[name];
    control.setAttribute('aria-invalid', String(Boolean(sentences[name])));
  }
}

/** What is said of a line; without a line, of a new one. */
export function lineForm(line, {goneReasons}, {record, recorded, leave, taken}) {
  const fields = fieldsOf(goneReasons, line?.forcesWords);
  const at = name => fields.find(one => one.name === name);
  let version = line?.version ?? 0;
  const said = {status: 'MISSED', ...line?.said, persons: (line?.said.persons ?? []).join(' ')};
  fields.forEach(one => {
    one.control.value = said[one.name] ?? '';
  });
  const fit = () => {
    at('goneReason').element.hidden = at('status').control.value !== 'NO_LONGER_POSSIBLE';
    at('stillAchievable').element.hidden = !OPEN.includes(at('status').control.value);
  };
  at('status').control.addEventListener('input', fit);
  fit();

  const given = () => {
    const all = Object.fromEntries(fields.map(one => [one.name, one.element.hidden ? null : one.control.value.trim() || null]));
    return {...all, persons: (all.persons ?? '').toUpperCase().split(/[\s,;]+/).filter(Boolean)};
  };

  /** Somebody changed the line meanwhile: the person sees what is there and chooses. */
  const failed = ({status, body}, place, again) => {
    if (status === 409 && body?.line) {
      place.append(el('span', {class: 'under'}, `There now: ${word('ledgerStatus', body.line.said.status)}. ${inShort(body.line)}`), el('span', {class: 'buttons'},
        el('button', {type: 'button', onclick: () => taken(body.line)}, 'Take what is there now'), el('button', {type: 'button', onclick: () => {
          version = body.line.version;
          again();
        }}, 'Record mine over it')));
    }
  };
  const send = async () => recorded(await record(given(), version));
  return form(line ? `Change ${line.label}` : 'Add a line', fields, {send, leave, failed}, 'Record it');
}

/** Which other line this one is the same as. */
export function mergeForm(line, others, {record, recorded, leave}) {
  const cut = words => words.length > 90 ? `${words.slice(0, 90)} ...` : words;
  const into = field('into', `Which line is the same as ${line.label}?`, select(others.map(other => [other.label, `${other.label} ${cut(inShort(other))}`]), 'Choose'),
    'That line stands for both. Nothing is lost: the two can be separated again.');
  const send = async () => {
    if (!into.control.value) {
      throw Object.assign(new Error('Choose the line that stands for both.'), {body: {fields: {into: 'Choose a line.'}}});
    }
    await recorded(await record(into.control.value));
  };
  return form(`Merge ${line.label}`, [into], {send, leave}, 'Merge');
}
