// Shows text as text, with the number of each line; so many lines are one page.
import {el} from '/js/server.js';

const LINES = 500;
const LONGEST = 2_000;

const read = data => {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(data);
  } catch {
    return new TextDecoder('windows-1252').decode(data);
  }
};

/** The lines with their numbers; what is too long for one goes on in the next, without a number. */
function* numbered(text) {
  let number = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    number += 1;
    for (let from = 0; from === 0 || from < line.length; from += LONGEST) {
      yield {number: from === 0 ? String(number) : '', text: line.slice(from, from + LONGEST)};
    }
  }
}

export function openText(data, frame) {
  const lines = [...numbered(read(data))];
  frame.classList.add('text');
  return {pages: Math.ceil(lines.length / LINES), close: () => lines.splice(0), show: (page, size) => {
    const list = el('ol', {class: 'lines'}, lines.slice((page - 1) * LINES, page * LINES).map(line => el('li', {'data-line': line.number}, line.text)));
    list.style.setProperty('--size', size);
    frame.replaceChildren(list);
  }};
}
