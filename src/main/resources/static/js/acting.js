// A button that sends something and says in place why it was refused; what was typed stays.
import {el} from './server.js';

/** Once it has succeeded it stays as it is, since what shows it is drawn anew, unless it may act again. */
export function acting(text, act, {main = false, named, again = false} = {}) {
  const problem = el('p', {class: 'notice wrong', role: 'alert', hidden: true});
  const button = el('button', {type: 'button', class: main && 'main', 'aria-label': named, onclick: async () => {
    button.disabled = true;
    problem.hidden = true;
    try {
      await act();
      button.disabled = !again;
    } catch (refused) {
      problem.textContent = refused.message;
      problem.hidden = false;
      button.disabled = false;
    }
  }}, text);
  return [problem, el('p', {class: 'buttons'}, button)];
}
