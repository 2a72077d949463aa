// The page Late: why a deadline was missed and by when it is made good, and more time for one that is not.
import {send} from '/js/server.js';

/** What was typed, by field; an empty field is not sent. */
function typed(form) {
  const body = {};
  for (const field of form.elements) {
    const value = field.name && field.value.trim();
    if (value) {
      body[field.name] = field.dataset.number && /^\d+$/.test(value) ? Number(value) : value;
    }
  }
  return body;
}

/** The first field that cannot be sent so, and what is wanted there. */
function lacking(form) {
  const days = form.elements.workingDays;
  if (days && !/^\d{1,3}$/.test(days.value.trim())) {
    return [days, 'Write in figures how many working days more are given.'];
  }
  return days && !form.elements.reason.value.trim() ? [form.elements.reason, 'Say in a sentence why more time is given.'] : null;
}

const DAY = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London'});
const DONE = 'late-done';

async function record(form) {
  const button = form.querySelector('button');
  const wrong = form.querySelector('[role=alert]');
  wrong.textContent = '';
  const lack = lacking(form);
  if (lack) {
    wrong.textContent = lack[1];
    lack[0].focus();
    return;
  }
  button.disabled = true;
  try {
    const answer = await send('POST', form.dataset.to, typed(form));
    const what = form.closest('.deadline').querySelector('h3').textContent.replace(/\s+/g, ' ').trim();
    sessionStorage.setItem(DONE, answer?.dueAt ? `More time is given. ${what} is due on ${DAY.format(new Date(answer.dueAt))} now.` : `Recorded for ${what}.`);
    // The card may have gone to another list, or to none: the page is read anew, and says at its top what was done.
    history.scrollRestoration = 'manual';
    location.reload();
  } catch (problem) {
    // What was typed stays.
    wrong.textContent = problem.message;
    button.disabled = false;
    form.querySelector('select, input, textarea').focus();
  }
}

document.getElementById('content').addEventListener('submit', event => {
  const form = event.target.closest('form.send-json');
  if (form) {
    event.preventDefault();
    record(form);
  }
});

// What was just done is said once, on the page that was read anew.
const done = document.getElementById('done');
done.textContent = sessionStorage.getItem(DONE) ?? '';
sessionStorage.removeItem(DONE);
if (done.textContent) {
  history.scrollRestoration = 'auto';
  done.hidden = false;
  done.focus();
} else {
  document.getElementById(location.hash.slice(1))?.focus();
}
