// What process owners asked in forms of their own, with what people answered.
import {el} from '/js/server.js';
import {facts, section, text} from './sections.js';
import {moment, word} from './words.js';

export function questions(file) {
  const it = file.facets?.questions ?? [];
  return it.length ? section('questions', 'Questions answered', ...it.flatMap(form => [
    el('h3', {}, word('activity', form.activity)),
    facts(['By', `${form.by}, ${moment(form.at)}`], ['Form', `${word('form', form.form)}, version ${form.version}`]),
    el('dl', {class: 'facts wide'}, form.answers.map(({question, answer, kept}) =>
      el('div', {}, el('dt', {}, question), el('dd', {}, kept ? 'Answered; for those who may read the review' : answer ? text(answer) : 'Not answered'))))])) : null;
}
