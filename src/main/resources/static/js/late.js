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

async function record(form) {
  const button = form.querySelector('button');
  const wrong = form.querySelector('[role=alert]');
  wrong.textContent = '';
  button.disabled = true;
  try {
    await send('POST', form.dataset.to, typed(form));
    // The card may have gone to another list, or to none: the page is read anew and stays where it was.
    history.replaceState(null, '', `#${form.closest('.deadline').id}`);
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

document.getElementById(location.hash.slice(1))?.focus();
