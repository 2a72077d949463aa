// One rejected referral, corrected in place: what is wrong first, checked, sent again.
import {el, get, send} from '/js/server.js';
import {formatOrNames, rowsOf} from './format.js';
import {RowFields, columnsOf, copyOf, errorsOf, goTo, judged, placeOf} from './rows.js';
import {acting, button, counted} from './words.js';

const address = id => `/api/referrals/rejected/${encodeURIComponent(id)}`;

/** Loads a rejected referral and its fields into a place; done(receipt) is told when it was taken. */
export async function cure(item, host, done) {
  host.replaceChildren(el('p', {role: 'status'}, 'Loading ...'));
  const [format, told] = await Promise.all([formatOrNames(), get(address(item.id))]);
  const work = new Cure(item, told, format, done);
  host.replaceChildren(work.element);
  work.show(told.problems ?? []);
}

class Cure {
  constructor(item, told, format, done) {
    this.item = item;
    this.referral = copyOf(told.referral ?? {});
    this.format = format;
    this.done = done;
    this.rows = new Map();
    this.general = el('ul', {class: 'general', hidden: true});
    this.places = el('div', {});
    this.said = el('div', {'aria-live': 'polite'});
    const check = button('Check', event => acting(event.target, this.said, () => this.check()));
    const again = button('Send this one again', event => acting(event.target, this.said, () => this.sendAgain()), {class: 'main'});
    this.element = el('div', {class: 'cure'}, this.general, this.places, this.said, el('p', {class: 'buttons'}, again, check),
      el('p', {class: 'hint'}, 'Something else wrong? ', el('a', {href: `/referrals/new?rejected=${encodeURIComponent(item.id)}`}, 'Open the whole case'), '.'));
  }

  /** Marks each field at fault and brings its row here; answers how many errors there are. */
  show(problems) {
    const errors = errorsOf(problems);
    this.rows.forEach(row => row.clear());
    const loose = errors.filter(problem => !this.placed(problem));
    const at = new Map();
    for (const problem of errors.filter(one => !loose.includes(one))) {
      const row = this.row(problem.table, placeOf(problem), errors);
      const one = row.of(problem.column);
      if (one) {
        at.set(one, [...at.get(one) ?? [], judged({...problem, message: this.format.said(problem)}, one.column)]);
      } else {
        loose.push(problem);
      }
    }
    at.forEach((faults, one) => one.say(faults));
    this.general.replaceChildren(...loose.map(problem => el('li', {class: 'error'}, this.format.said(problem))));
    this.general.hidden = !loose.length;
    this.first = [...at.keys()][0];
    return errors.length;
  }

  placed(problem) {
    return problem.column && rowsOf(this.referral, this.format.table(problem.table))[placeOf(problem)] !== undefined;
  }

  row(name, index, errors) {
    const key = `${name}|${index}`;
    if (!this.rows.has(key)) {
      const table = this.format.table(name);
      const row = rowsOf(this.referral, table)[index];
      const faulty = errors.filter(problem => problem.table === name && placeOf(problem) === index);
      const near = faulty.some(problem => problem.code === 'DATE_ORDER');
      const first = column => faulty.some(problem => problem.column === column.name) || (near && column.kind === 'DATE');
      const columns = columnsOf(table, row);
      const fields = new RowFields(table, row, [...columns.filter(first), ...columns.filter(column => !first(column))],
        {first, more: `All other fields of this row`, references: (others, json) => (this.referral[others] ?? []).map(other => other[json]).filter(Boolean)});
      this.rows.set(key, fields);
      const own = columns.find(column => column.name.endsWith('_reference') && column.required);
      this.places.append(el('fieldset', {}, el('legend', {},
        name === 'cases' ? this.format.row(name) : `${this.format.row(name)} ${row[own?.json] ?? index + 1}`), fields.element));
    }
    return this.rows.get(key);
  }

  body() {
    const asRecorded = [];
    for (const [key, row] of this.rows) {
      row.keep();
      const [table, index] = key.split('|');
      for (const one of row.fields.filter(field => field.stands())) {
        asRecorded.push({table, index: table === 'cases' ? null : Number(index), column: one.column.name});
      }
    }
    return {referral: this.referral, asRecorded};
  }

  async check() {
    this.judge(await send('POST', `${address(this.item.id)}/check`, this.body()), 'Nothing is wrong now. You can send it.');
  }

  async sendAgain() {
    const receipt = await send('POST', `${address(this.item.id)}/correction`, this.body());
    if (receipt.counts?.rejected || receipt.fault) {
      this.judge(receipt, '');
    } else {
      this.done(receipt);
    }
  }

  judge(receipt, fine) {
    const errors = this.show(receipt.problems ?? []);
    this.said.replaceChildren(receipt.fault ? el('p', {class: 'notice wrong'}, receipt.fault.message)
      : errors ? el('p', {class: 'notice wrong'}, `${counted(errors, 'thing is', 'things are')} still wrong. Each is marked.`)
      : el('p', {class: 'notice fine'}, fine));
    if (errors && this.first) {
      goTo(this.first);
    }
  }
}
