// The page on which a package is sent or checked.
import {el, get, upload} from '/js/server.js';
import {Progress, follow} from './follow.js';
import {matchColumns} from './mapping.js';
import {countNeed} from './need-count.js';
import {Sending} from './sending.js';
import {fault, sentence, showReceipt} from './receipt.js';
import {counted, isIntake, wrong} from './words.js';

const part = id => document.getElementById(id);
const file = part('file');
const drop = part('drop');
const receipt = part('receipt');
const progress = new Progress(part('progress-text'), part('progress-bar'));
let leaving = false;
let sendings = 0;

part('send').addEventListener('submit', event => {
  event.preventDefault();
  hand(event.submitter?.value === 'check');
});

async function hand(check) {
  if (!file.files.length) {
    complain('Choose a file first.');
    file.focus();
    return;
  }
  complain('');
  sendings++;
  receipt.hidden = true;
  // What needs somebody changes with this package: the receipt and the list tell it anew.
  part('waiting').hidden = true;
  part('progress').hidden = false;
  part('progress').classList.remove('unseen');
  part('progress').scrollIntoView({block: 'nearest'});
  const sending = new Sending(file.files[0].name);
  let taken;
  try {
    await working(async () => {
      await sending.begins();
      taken = await sent(file.files[0], check).catch(problem => check ? Promise.reject(problem) : sending.taken(problem));
      await finished(await follow(taken, progress), check);
    });
  } catch (problem) {
    taken && !check ? goesOn(taken, problem) : failed(problem, check);
  }
  countNeed();
}

async function sent(chosen, check) {
  leaving = true;
  try {
    progress.show('Step 1 of 3: the file is being sent.', 0);
    return await upload(`/api/referrals${check ? '?check=true' : ''}`, chosen, share => share < 1
      ? progress.show(`Step 1 of 3: the file is being sent, ${Math.round(share * 100)} %. Keep this page open until it has left.`, share)
      : progress.show(check ? 'Step 2 of 3: the file is being read and checked.' : 'Step 2 of 3: the file is being looked through.'));
  } finally {
    leaving = false;
  }
}

async function finished(now, check) {
  progress.done(check ? `Checked. Nothing was kept. ${sentence(now.counts, true)}` : now.fault ? 'The package was not taken.' : `Finished. ${sentence(now.counts, false)}`);
  await showReceipt(receipt, now, {check, match: file.files.length ? match : null});
  part('first').hidden = true;
  part('progress').classList.add('unseen');
  receipt.focus();
}

/** It is on record, whatever went wrong since. */
function goesOn(taken, problem) {
  progress.done('The package was taken.');
  tell(el('div', {class: 'notice', role: 'alert'}, el('p', {}, `The package was taken and goes on by itself; do not send it again. What becomes of it could not be shown: ${problem.message}`),
    el('p', {}, el('a', {href: `/referrals/packages/${encodeURIComponent(taken.receiptId)}`}, 'Open its receipt'))));
}

function failed(problem, check) {
  progress.done(check ? 'The package cannot be taken as it is.' : problem.unsure ? 'Nobody knows yet whether the package was taken.' : 'Nothing was taken.');
  tell(problem.body?.code ? fault(problem.body.code, problem.message, match) : wrong(problem.unsure ? problem.message : `${problem.message} The file is still chosen.`));
}

function tell(what) {
  receipt.replaceChildren(el('h2', {id: 'receipt-title', class: 'unseen'}, 'What happened'), what);
  receipt.hidden = false;
  part('progress').classList.add('unseen');
  receipt.focus();
}

const match = () => matchColumns(file.files[0], () => hand(true));

function complain(sentence) {
  part('file-error').textContent = sentence;
  part('file-error').hidden = !sentence;
  file.setAttribute('aria-invalid', String(Boolean(sentence)));
}

async function working(act) {
  const buttons = part('send').querySelectorAll('button');
  buttons.forEach(button => button.disabled = true);
  try {
    await act();
  } finally {
    buttons.forEach(button => button.disabled = false);
  }
}

for (const kind of ['dragover', 'dragleave', 'drop']) {
  drop.addEventListener(kind, event => {
    event.preventDefault();
    drop.classList.toggle('over', kind === 'dragover');
    if (kind === 'drop' && event.dataTransfer.files.length) {
      file.files = event.dataTransfer.files;
      complain('');
    }
  });
}
addEventListener('beforeunload', event => leaving && event.preventDefault());

/** Goes on with a package that was being taken when the page was left, and tells what waits. */
async function begin() {
  const waiting = part('waiting');
  const [packages, need] = await Promise.all([get('/api/referrals?page=0&size=20').catch(() => ({content: []})),
    get('/api/referrals/rejected?page=0&size=1').catch(() => ({total: 0}))]);
  if (need.total && !isIntake()) {
    waiting.append(el('p', {}, el('strong', {}, `${counted(need.total, 'referral needs', 'referrals need')} you. `), el('a', {href: '/referrals/need-you'}, 'Correct them')));
    waiting.hidden = false;
  }
  const open = (packages.content ?? []).find(one => one.status === 'PROCESSING');
  if (open && receipt.hidden && part('progress').hidden) {
    part('progress').hidden = false;
    try {
      // Another package may be sent meanwhile, and is told of from then on.
      const now = await follow(open, progress, () => sendings > 0);
      if (!sendings) {
        await finished(now, false);
      }
    } catch (problem) {
      failed(problem, false);
    }
  }
}

begin();
countNeed();
