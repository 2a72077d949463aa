// The page on which a package is sent or checked.
import {el, get, upload} from '/js/server.js';
import {Progress, follow} from './follow.js';
import {matchColumns} from './mapping.js';
import {countNeed} from './need-count.js';
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
  try {
    await working(async () => finished(await follow(await sent(file.files[0], check), progress), check));
  } catch (problem) {
    failed(problem, check);
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

function failed(problem, check) {
  progress.done(check ? 'The package cannot be taken as it is.' : 'Nothing was taken.');
  receipt.replaceChildren(el('h2', {id: 'receipt-title', class: 'unseen'}, 'What happened'),
    problem.body?.code ? fault(problem.body.code, problem.message, match) : wrong(`${problem.message} The file is still chosen.`));
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
