// <why-case of="priority|scope" number="...">: why a case is as urgent as it is, or in scope or not; with what may be done about it.
import {el, get, send} from '/js/server.js';

const LEVELS = ['P0', 'P1', 'P2', 'P3', 'P4'];
const TITLES = {priority: 'Why this priority?', scope: 'Why this scope?'};

const field = (label, control) => el('label', {class: 'line'}, el('span', {}, label), control);

const options = pairs => pairs.map(([value, label]) => el('option', {value}, label));

class WhyCase extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({mode: 'open'});
  }

  connectedCallback() {
    if (this.shadowRoot.childElementCount > 0) {
      return;
    }
    const said = el('div', {class: 'said'});
    const unfold = el('details', {ontoggle: () => unfold.open && this.#show(said)}, el('summary', {}, TITLES[this.getAttribute('of')]), said);
    // What is typed or pressed here is not for Tasklist's shortcuts.
    unfold.addEventListener('keydown', event => event.stopPropagation());
    this.shadowRoot.append(el('link', {rel: 'stylesheet', href: new URL('why-case.css', import.meta.url).href}), unfold);
  }

  get #address() {
    return `/api/cases/${encodeURIComponent(this.getAttribute('number'))}`;
  }

  async #show(said, told) {
    said.replaceChildren(el('p', {role: 'status'}, 'Asking ...'));
    try {
      const it = await get(`${this.#address}/why?of=${this.getAttribute('of')}`);
      const why = it.why ?? it;
      said.replaceChildren(...[told && el('p', {class: 'told', role: 'status', tabindex: '-1'}, told),
        el('ul', {}, why.sentences.map(sentence => el('li', {}, sentence))),
        why.tableVersion && el('details', {class: 'exact'}, el('summary', {}, 'What exactly the table was asked'),
          el('p', {class: 'hint'}, `Version ${why.tableVersion} of the table, rules ${why.rules.join(', ')}: ${[...why.inputs].sort().join(', ')}.`)),
        ...(it.why && why.value ? this.#acts(it, (sentence, priority) => this.#done(it, said, sentence, priority)) : [])].filter(Boolean));
      said.querySelector('.told')?.focus();
    } catch (problem) {
      said.replaceChildren(el('p', {class: 'wrong', role: 'alert'}, problem.message));
    }
  }

  /** What else the file shows has changed with the priority: whoever holds this element shows it anew. */
  async #done(it, said, sentence, priority) {
    const changed = priority && priority !== it.why.value;
    if (!changed || this.dispatchEvent(new CustomEvent('changed', {detail: sentence, bubbles: true, composed: true, cancelable: true}))) {
      await this.#show(said, sentence);
    }
  }

  #acts(it, done) {
    const kind = el('select', {}, options([['', 'Choose'], ...Object.entries(it.modifiers)]));
    const applies = el('select', {}, options([['true', 'applies'], ['false', 'no longer applies']]));
    const forms = [];
    if (Object.keys(it.modifiers).length > 0) {
      forms.push(this.#form('Say what raises it', [field('What', kind), field('It', applies)],
        reason => send('POST', `${this.#address}/priority/modifiers`, {kind: kind.value, applies: applies.value === 'true', reason}),
        answer => done(answer.priority && answer.priority !== it.why.value ? `Recorded. The case has ${answer.priority} now.` : 'Recorded. The rule was asked again; the priority stays.', answer.priority)));
    }
    if (it.mayOrder) {
      const level = el('select', {}, options([['', 'Choose'], ...LEVELS.filter(one => one !== it.why.value).map(one => [one, `${one}: ${one < it.why.value ? 'more urgent, at once' : 'less urgent, when a second person agrees'}`])]));
      forms.push(this.#form('Order another priority', [field('Priority', level)],
        reason => send('POST', `${this.#address}/priority`, {priority: level.value, reason}),
        answer => done(answer.waits ? 'Asked for. A lower priority holds when a second manager or head of review agrees.' : `The case has ${answer.priority} now.`, answer.priority)));
    }
    for (const [id, asked] of Object.entries(it.waiting)) {
      const agrees = el('select', {}, options([['', 'Choose'], ['true', 'I agree'], ['false', 'I do not agree']]));
      forms.push(this.#form(`Answer: ${asked} is asked for`, [field('Your answer', agrees)],
        reason => send('POST', `${this.#address}/priority/${id}/answer`, {agrees: agrees.value === 'true', reason}),
        answer => done(`Recorded. The case has ${answer.priority}.`, answer.priority)));
    }
    return forms;
  }

  #form(title, controls, act, done) {
    const reason = el('textarea', {rows: '2', maxlength: '1000'});
    const wrong = el('p', {class: 'wrong', role: 'alert', hidden: true});
    const button = el('button', {type: 'submit'}, 'Record');
    const form = el('form', {novalidate: true}, ...controls, field('Reason', reason), wrong, button);
    const refuse = sentence => {
      wrong.textContent = sentence;
      wrong.hidden = false;
    };
    form.addEventListener('input', () => {
      wrong.hidden = true;
    });
    form.addEventListener('submit', async event => {
      event.preventDefault();
      wrong.hidden = true;
      const missing = [...form.querySelectorAll('select, textarea')].find(one => !one.value.trim());
      if (missing) {
        refuse(missing === reason ? 'Give your reason in a sentence.' : 'Choose first.');
        missing.focus();
        return;
      }
      button.disabled = true;
      try {
        await done(await act(reason.value.trim()));
      } catch (problem) {
        // What was typed stays.
        refuse(problem.message);
      } finally {
        button.disabled = false;
      }
    });
    return el('details', {class: 'act'}, el('summary', {}, title), form);
  }
}

if (!customElements.get('why-case')) {
  customElements.define('why-case', WhyCase);
}
