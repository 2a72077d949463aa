// The standard of the time beside the standard of today: a case is judged by the first.
import {el} from '/js/server.js';

const side = (title, text, without) => el('div', {}, el('p', {class: 'hint'}, el('strong', {}, title)), el('p', {class: text ? '' : 'hint'}, text || without));

export const standards = ({standardThen, standardNow, sources}) => el('div', {class: 'standards'},
  side('The standard then', standardThen, 'The protocol names none of its own: say under "What was expected" which edition applied.'),
  side('The standard today', standardNow, 'The protocol names no other one.'),
  sources?.length > 0 && el('p', {class: 'hint sources'}, `Sources: ${sources.join('; ')}`));
