// <why-case of="priority|scope" number="...">: why a case is as urgent as it is, or in scope or not; with what may be done about it.
import {el, get, send} from '/js/server.js';

const LEVELS = ['P0', 'P1', 'P2', 'P3', 'P4'];
const TITLES = {priority: 'Why this priority?', scope: 'Why this scope?'};

const field = (label, control) => el('label', {class: 'line'}, label, ' ', control);

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
        el('ol', {}, why.sentences.map(sentence => el('li', {}, sentence))),
        why.tableVersion && el('p', {class: 'hint'}, `Table version ${why.tableVersion}. Asked of: ${why.inputs.join(', ')}.`),
        ...(it.why && why.value ? this.#acts(it, sentence => this.#show(said, sentence)) : [])].filter(Boolean));
      said.querySelector('.told')?.focus();
    } catch (problem) {
      said.replaceChildren(el('p', {class: 'wrong', role: 'alert'}, problem.message));
    }
  }

  #acts(it, done) {
    const kind = el('select', {required: true}, options(Object.entries(it.modifiers)));
    const applies = el('select', {}, options([['true', 'applies'], ['false', 'no longer applies']]));
    const forms = [this.#form('Say what raises it', [field('What', kind), field('It', applies)],
      reason => send('POST', `${this.#address}/priority/modifiers`, {kind: kind.value, applies: applies.value === 'true', reason}),
      () => done('Recorded. The rule was asked again.'))];
    if (it.mayOrder) {
      const level = el('select', {}, options(LEVELS.filter(one => one !== it.why.value).map(one => [one, one])));
      forms.push(this.#form('Order another priority', [field('Priority', level)],
        reason => send('POST', `${this.#address}/priority`, {priority: level.value, reason}),
        answer => done(answer.waits ? 'Asked for. A lower priority holds when a second manager or head of review agrees.' : `The case has ${answer.priority} now.`)));
    }
    for (const [id, asked] of Object.entries(it.waiting)) {
      const agrees = el('select', {}, options([['true', 'I agree'], ['false', 'I do not agree']]));
      forms.push(this.#form(`Answer: ${asked} is asked for`, [field('Answer', agrees)],
        reason => send('POST', `${this.#address}/priority/${id}/answer`, {agrees: agrees.value === 'true', reason}),
        answer => done(`Recorded. The case has ${answer.priority}.`)));
    }
    return forms;
  }

  #form(title, controls, act, done) {
    const reason = el('textarea', {rows: '2', maxlength: '1000', required: true});
    const wrong = el('p', {class: 'wrong', role: 'alert', hidden: true});
    const form = el('form', {}, ...controls, field('Reason', reason), wrong, el('button', {type: 'submit'}, 'Record'));
    form.addEventListener('submit', async event => {
      event.preventDefault();
      wrong.hidden = true;
      try {
        done(await act(reason.value));
      } catch (problem) {
        wrong.textContent = problem.message;
        wrong.hidden = false;
      }
    });
    return el('details', {class: 'act'}, el('summary', {}, title), form);
  }
}

if (!customElements.get('why-case')) {
  customElements.define('why-case', WhyCase);
}
