// A button that sends something and says in place why it was refused; what was typed stays.
import {el} from '/js/server.js';

export function acting(label, act) {
  const problem = el('p', {class: 'notice wrong', role: 'alert', hidden: true});
  const button = el('button', {type: 'button', onclick: async () => {
    button.disabled = true;
    problem.hidden = true;
    try {
      await act();
    } catch (refused) {
      problem.textContent = refused.message;
      problem.hidden = false;
      button.disabled = false;
    }
  }}, label);
  return [problem, el('p', {class: 'buttons'}, button)];
}
