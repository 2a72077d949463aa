// One line of the ledger as it is read, and all of them in a sentence.
import {el} from '/js/server.js';
import {statement} from './narrative.js';
import {facts, tag} from './sections.js';
import {word} from './words.js';

const TONES = {IDENTIFIED: 'soon', FOLLOWED: 'good', MISSED: 'late', NO_LONGER_POSSIBLE: ''};

/** The same as another line, or withdrawn: it does not count by itself. */
export const isAside = line => Boolean(line.mergedInto) || line.withdrawn;
export const stands = line => !isAside(line);

/** How many lines stand how, and how many a force can still be asked for. */
export function counted({counts: n, lines}) {
  const each = [[n.identified, 'identified'], [n.followed, 'followed'], [n.missed, 'missed'], [n.noLongerPossible, 'no longer possible']].filter(([count]) => count)
    .map(([count, words]) => `${count} ${words}`).join(', ');
  const all = n.identified + n.followed + n.missed + n.noLongerPossible;
  return lines.length === 0 ? '' : `${all} ${all === 1 ? 'line' : 'lines'}${each ? `: ${each}` : ''}. `
    + `${n.achievable} can still be done${n.toJudge ? `, ${n.toJudge} not judged yet` : ''}.`;
}

function origin({source, reference, item, failing}, failings) {
  if (source === 'FINDING') {
    const title = failings.find(one => one.code === failing)?.title;
    return `Finding ${[item, failing].filter(Boolean).join(', ')}${title ? `: ${title}` : ''}`;
  }
  return source === 'PACKAGE' ? `What the force sent${reference ? `, ${reference}` : ''}` : 'Added by the reviewer';
}

/** Whether something of it is in the words of the force, which stay folded. */
export const isForces = ({forcesWords: it}) => it.what || it.why;

/** The line, or what kind it is where only the force has said what it is. */
export const inShort = ({said, forcesWords: {kind}}) => said.what ?? `A line that the force named (kind: ${word('lineKind', kind ?? 'OTHER').toLowerCase()}).`;

/** The words of the force on what was said then, folded. */
export const forcesWords = (file, line, title = `what the force said of ${line.label}`) => statement(file, `${line.label}.${line.version}`, title);

export function shownLine(file, line, failings, buttons) {
  const {said} = line;
  const id = `line-${line.label}`;
  return el('article', {class: 'line', 'data-line': line.label, tabindex: '-1', 'aria-labelledby': id},
    el('h3', {id}, el('span', {class: 'code'}, line.label), ' ', tag(word('ledgerStatus', said.status), TONES[said.status]), ' ',
      line.achievable && tag('Can still be done', 'good'), line.toJudge && tag('Can it still be done?', 'soon'),
      line.mergedInto && tag(`The same as ${line.mergedInto}`, ''), line.withdrawn && tag(line.source === 'FINDING' ? 'No longer a finding' : 'Taken back', '')),
    el('p', {class: 'text'}, inShort(line)), isForces(line) && forcesWords(file, line),
    facts(['From', origin(line, failings)], ['Why not', said.goneReason && word('lineGone', said.goneReason)], ['In words', said.why ? el('span', {class: 'text'}, said.why) : line.forcesWords.why && 'The force said so in its report.'],
      ['Effect on the decision', said.effect && word('effect', said.effect)], ['Still possible', said.stillAchievable && word('achievable', said.stillAchievable)],
      ['Concerns', said.persons.join(', ')], ['Document', [said.document, said.page && `page ${said.page}`].filter(Boolean).join(', ')]),
    el('div', {class: 'buttons'}, buttons), el('div', {class: 'beside'}));
}
