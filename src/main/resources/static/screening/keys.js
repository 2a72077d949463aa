// The keys of the desk. A key that belongs to a field, a link or a button keeps its own meaning.

const ANSWERS = {y: 'YES', n: 'NO', u: 'UNKNOWN'};
const writes = target => target.matches('input[type=text], input[type=search], textarea, select');
const acts = target => target.matches('a, button, summary');

/** @param desk its sheet (none while nothing may be answered), and what send, stop, openWords and showKeys do */
export function listen(desk) {
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || document.querySelector('dialog[open]')) {
      return;
    }
    const sheet = desk.sheet();
    if (sheet && (writes(event.target) ? written(event, sheet) : pressed(event, sheet, desk))) {
      event.preventDefault();
    }
  });
}

function written(event, sheet) {
  if (event.target.type !== 'text' || !['Enter', 'Escape'].includes(event.key)) {
    return false;
  }
  const row = sheet.rows.find(one => one.reason.input === event.target);
  if (!row) {
    return false;
  }
  sheet.go(row);
  return true;
}

function pressed(event, sheet, desk) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key === '?') {
    desk.showKeys();
  } else if (ANSWERS[key]) {
    return sheet.answer(ANSWERS[key]);
  } else if (/^\d$/.test(key)) {
    sheet.goTo(key === '0' ? '10' : key);
  } else if (key === 'ArrowDown' || key === 'ArrowUp') {
    sheet.move(key === 'ArrowDown' ? 1 : -1);
  } else if (event.repeat) {
    return false;
  } else if (key === 'c' || (key === 'Enter' && !acts(event.target))) {
    desk.send();
  } else if (key === 'w') {
    desk.openWords();
  } else if (key === 's') {
    desk.stop();
  } else {
    return false;
  }
  return true;
}
