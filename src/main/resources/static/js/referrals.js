// Sends packages, follows what becomes of them, and shows receipts.
import {el, get, upload} from './server.js';

const PAGE = 1000;
const SHOWN = 200;
const part = id => document.getElementById(id);
const file = part('file');
const drop = part('drop');
const receipt = part('receipt');
const NUMBER = new Intl.NumberFormat('en-GB');
const MOMENT = new Intl.DateTimeFormat('en-GB', {timeZone: 'Europe/London', dateStyle: 'long', timeStyle: 'short'});
const RESULTS = [['referrals', 'Referrals'], ['accepted', 'Accepted'], ['updated', 'Updated'], ['unchanged', 'Unchanged'], ['rejected', 'Rejected']];
const STATUS = {PROCESSING: 'Being taken', COMPLETED: 'Finished', FAILED: 'Not taken: the package as a whole is at fault'};
const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

part('send').addEventListener('submit', async event => {
  event.preventDefault();
  const check = event.submitter?.value === 'check';
  if (!file.files.length) {
    wrong('Choose a file first.');
    file.focus();
    return;
  }
  wrong('');
  busy(true);
  try {
    await handIn(file.files[0], check);
  } catch (problem) {
    said(`${check ? 'The package cannot be taken as it is' : 'Nothing was taken'}. ${problem.message}`);
    part('progress-bar').hidden = true;
  } finally {
    busy(false);
    past();
  }
});

async function handIn(chosen, check) {
  receipt.hidden = true;
  part('progress').hidden = false;
  part('progress-bar').hidden = false;
  progress(0);
  said('Sending ...');
  let now = await upload(`/api/referrals${check ? '?check=true' : ''}`, chosen, share => {
    progress(share);
    if (share === 1) {
      said(check ? 'Sent. The package is being checked ...' : 'Sent. The package is being looked through ...');
    }
  });
  while (now.status === 'PROCESSING') {
    const done = now.counts?.referrals ?? 0;
    said(now.fault ? now.fault.message : `${NUMBER.format(done)} of ${NUMBER.format(now.total ?? 0)} referrals are done. You may leave this page; it goes on.`);
    progress(now.total ? done / now.total : undefined);
    await pause(1000);
    now = await get(address(now.receiptId));
  }
  part('progress-bar').hidden = true;
  said(check ? 'Checked. Nothing was kept.' : STATUS[now.status] ?? now.status);
  show(now, check);
  receipt.focus();
}

const address = (id, page = 0) => `/api/referrals/${encodeURIComponent(id)}?page=${page}&size=${PAGE}`;

function wrong(sentence) {
  part('file-error').textContent = sentence;
  part('file-error').hidden = !sentence;
  file.setAttribute('aria-invalid', String(Boolean(sentence)));
}

function busy(is) {
  for (const button of part('send').querySelectorAll('button')) {
    button.disabled = is;
  }
}

function progress(share) {
  const bar = part('progress-bar');
  if (share === undefined) {
    bar.removeAttribute('value');
  } else {
    bar.value = Math.round(share * 100);
  }
}

function said(sentence) {
  if (part('progress-text').textContent !== sentence) {
    part('progress-text').textContent = sentence;
  }
}

function show(now, check) {
  const problems = now.problems ?? [];
  const cases = (now.referrals ?? []).filter(referral => referral.caseNumber);
  receipt.replaceChildren(el('h2', {id: 'receipt-title'}, check ? 'What would happen' : 'Receipt'),
    el('p', {}, [now.fileName, now.receivedAt && MOMENT.format(new Date(now.receivedAt)), STATUS[now.status]].filter(Boolean).join(', ')),
    now.fault ? el('p', {class: 'notice wrong'}, now.fault.message) : sums(now.counts ?? {}),
    ...(now.fault && !problems.length ? [] : listed(now, problems, check)), ...taken(cases));
  receipt.hidden = false;
}

const sums = counts => el('dl', {class: 'sums'}, RESULTS.map(([name, label]) =>
  el('div', {}, el('dt', {}, label), el('dd', {}, NUMBER.format(counts[name] ?? 0)))));

function listed(now, problems, check) {
  if (!problems.length) {
    return [el('p', {}, 'No problems were found.')];
  }
  const link = name => el('a', {href: `/api/referrals/${encodeURIComponent(now.receiptId)}/${name}`}, name);
  return [el('h3', {}, `Problems (${NUMBER.format(now.problemCount ?? problems.length)})`),
    check ? null : el('p', {}, 'All problems: ', link('problems.csv'),
      now.counts?.rejected ? ['. The rejected referrals, to be corrected and sent again: ', link('rejected.zip')] : null),
    table('Problems', ['', 'Table', 'Row', 'Column', 'Referral', 'Value', 'What to do'], problems.slice(0, SHOWN).map(problem => [
      el('span', {class: `tag ${problem.severity === 'ERROR' ? 'late' : 'soon'}`}, problem.severity === 'ERROR' ? 'Error' : 'Warning'),
      problem.table ?? '', problem.row ?? '', problem.column ?? '', problem.forceReference ?? '', problem.value ?? '',
      [problem.message, ' ', el('span', {class: 'hint'}, problem.code)]])),
    (now.problemCount ?? problems.length) > SHOWN ? el('p', {}, `The first ${SHOWN} are shown here.`) : null].filter(Boolean);
}

function taken(cases) {
  return cases.length ? [el('details', {}, el('summary', {}, `Cases (${cases.length >= PAGE ? `first ${PAGE}` : cases.length})`),
    table('Cases', ['Force reference', 'Result', 'Case'], cases.map(referral => [referral.forceReference, RESULT[referral.result] ?? referral.result,
      el('a', {href: `/cases/${encodeURIComponent(referral.caseNumber)}`}, referral.caseNumber)])))] : [];
}

const RESULT = {ACCEPTED: 'Accepted', UPDATED: 'Updated', UNCHANGED: 'Unchanged', REJECTED: 'Rejected'};

const table = (title, heads, rows) => el('div', {class: 'sideways', role: 'region', 'aria-label': title, tabindex: '0'}, el('table', {},
  el('thead', {}, el('tr', {}, heads.map(head => el('th', {scope: 'col'}, head || el('span', {class: 'unseen'}, 'Kind'))))),
  el('tbody', {}, rows.map(row => el('tr', {}, row.map(cell => el('td', {}, ...[cell].flat())))))));

async function past() {
  try {
    const answer = await get('/api/referrals');
    const packages = answer.content ?? [];
    part('past').replaceChildren(packages.length ? table('Packages sent before', ['Received', 'File', 'Status', 'Referrals', 'Rejected', 'Receipt'],
      packages.map(it => [it.receivedAt ? MOMENT.format(new Date(it.receivedAt)) : '', it.fileName ?? '', STATUS[it.status] ?? it.status,
        NUMBER.format(it.counts?.referrals ?? 0), NUMBER.format(it.counts?.rejected ?? 0),
        el('button', {type: 'button', class: 'link', onclick: () => open(it.receiptId)}, 'Open', el('span', {class: 'unseen'}, ` receipt of ${it.fileName ?? ''}`))]))
      : el('p', {class: 'empty'}, 'No package was sent yet. Choose a file above to send the first.'));
  } catch (problem) {
    part('past').replaceChildren(el('p', {class: 'error'}, problem.message));
  }
}

async function open(id) {
  try {
    part('progress').hidden = true;
    show(await get(address(id)), false);
  } catch (problem) {
    receipt.replaceChildren(el('h2', {id: 'receipt-title'}, 'Receipt'), el('p', {class: 'error', role: 'alert'}, problem.message));
    receipt.hidden = false;
  }
  receipt.focus();
}

for (const kind of ['dragover', 'dragleave', 'drop']) {
  drop.addEventListener(kind, event => {
    event.preventDefault();
    drop.classList.toggle('over', kind === 'dragover');
    if (kind === 'drop' && event.dataTransfer.files.length) {
      file.files = event.dataTransfer.files;
      wrong('');
    }
  });
}
past();
