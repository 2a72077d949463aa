// Keys of Tasklist that lead from a task's form to its case file and back, so that a case is worked without a mouse.
const PATIENCE = 10_000;

const tab = name => [...document.querySelectorAll('.task-details .nav-tabs a')].find(one => one.textContent.trim() === name);

const field = () => [...document.querySelectorAll('.fjs-container :is(input, textarea)')]
  .find(one => !one.disabled && !one.readOnly && one.getClientRects().length);

/** Where the person was in the file, else its protocol, else the first button of a file that is not open yet. */
const place = () => {
  const file = document.querySelector('.casefile-tab case-file')?.shadowRoot;
  return file?.activeElement ?? file?.querySelector('#protocol') ?? file?.querySelector('.hand-back button') ?? file?.querySelector('.raise button');
};

/** Opens a tab of the task, and goes into it as soon as it is there. */
function enter(name, first) {
  const link = tab(name);
  if (!link) {
    return;
  }
  if (!link.parentElement.classList.contains('active')) {
    link.click();
  }
  const until = performance.now() + PATIENCE;
  const go = () => {
    const target = first();
    if (target) {
      target.focus();
    } else if (performance.now() < until) {
      requestAnimationFrame(go);
    }
  };
  go();
}

export const toForm = () => enter('Form', field);
export const toCaseFile = () => enter('Case file', place);

document.addEventListener('keydown', event => {
  const act = event.ctrlKey && event.altKey && {KeyF: toForm, KeyP: toCaseFile}[event.code];
  if (act && !event.repeat) {
    event.preventDefault();
    event.stopPropagation();
    act();
  }
}, true);

// The protocol asks for the form by a key of its own.
document.addEventListener('submit-review', event => {
  event.preventDefault();
  toForm();
});
