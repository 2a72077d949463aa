// The page where a force sees and changes how its columns are read.
import {el, get, send} from '/js/server.js';
import {formatOrNames} from './format.js';
import {matchColumns} from './mapping.js';
import {countNeed} from './need-count.js';
import {acting, button, day, isIntake, ownForces, table, wrong} from './words.js';

const place = document.getElementById('columns');

async function begin() {
  const format = await formatOrNames();
  const codes = format.column('cases', 'force_code').codes ?? ownForces().map(code => ({code, label: code}));
  const mine = isIntake() ? codes : codes.filter(one => ownForces().includes(one.code));
  const shown = el('div', {});
  const choice = el('select', {id: 'force', onchange: () => show(choice.value, format, shown)}, mine.map(one => el('option', {value: one.code}, one.label)));
  place.replaceChildren(mine.length > 1 ? el('p', {class: 'narrow'}, el('label', {for: 'force'}, 'Force'), choice) : '', shown, another());
  await show(mine[0]?.code ?? ownForces()[0], format, shown);
}

function another() {
  const file = el('input', {type: 'file', id: 'example', accept: '.zip,.xlsx,.json'});
  const said = el('div', {});
  return el('section', {}, el('h2', {}, 'Match the columns of a file'), el('p', {}, 'Choose an export of your force. Only its headings and a few values are looked at; nothing is kept.'),
    el('p', {class: 'narrow'}, el('label', {for: 'example'}, 'Example file'), file), said,
    el('p', {}, button('Match its columns', event => acting(event.target, said, async () => {
      if (!file.files.length) {
        said.replaceChildren(el('p', {class: 'error'}, 'Choose a file first.'));
        file.focus();
        return;
      }
      await matchColumns(file.files[0], begin, 'Remember them');
    }))));
}

async function show(force, format, shown) {
  try {
    const told = await get(`/api/column-mappings/${encodeURIComponent(force)}`).catch(problem => {
      if (problem.status === 404) {
        return {columns: {}};
      }
      throw problem;
    });
    const rows = Object.entries(told.columns ?? {}).flatMap(([name, columns]) => Object.entries(columns).map(([heading, column]) => ({name, heading, column})));
    const said = el('div', {});
    const forget = ({name, heading}) => event => acting(event.target, said, async () => {
      const columns = structuredClone(told.columns);
      delete columns[name][heading];
      await send('PUT', `/api/column-mappings/${encodeURIComponent(force)}`, {columns});
      await show(force, format, shown);
    });
    shown.replaceChildren(rows.length ? table('Columns that were matched', ['Sheet or file', 'Your column', 'Read as', 'Change'], rows.map(row => [format.table(row.name).title, row.heading,
      format.column(row.name, row.column).title, button('Forget', forget(row), {'aria-label': `Forget ${row.heading}`})]))
      : el('p', {class: 'empty'}, 'No column was matched yet. Files are read by the column names of the template workbook.'), said,
      told.at ? el('p', {class: 'hint'}, `Last changed on ${day(told.at)}${told.by ? ` by ${told.by}` : ''}.`) : '');
  } catch (problem) {
    shown.replaceChildren(wrong(problem.message));
  }
}

begin();
countNeed();
