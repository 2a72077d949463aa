// The page that one document is read on: folded at first, and its address names the page that is shown.
import {el} from '/js/server.js';
import {folding, narrativeKey} from '/case-file/narrative.js';
import {Viewing} from './viewing.js';

const viewer = document.getElementById('viewer');
const {about, title, type} = viewer.dataset;
const viewing = new Viewing(viewer, viewer.dataset, page => history.replaceState(null, '', `#page=${page}`));
const asked = () => Number(/^#page=(\d{1,6})$/.exec(location.hash)?.[1] ?? 1);

document.addEventListener('keydown', event => viewing.press(event));
addEventListener('hashchange', () => viewing.isOpen && viewing.turn(asked()));
addEventListener('pagehide', () => viewing.close());
addEventListener('pageshow', event => event.persisted && location.reload());

const told = about ? `${about}; ` : '';
const pictures = type === 'text/plain' ? 'there are no pictures in this document' : 'this document may hold pictures';
const fold = folding(title, () => viewing.open(asked()), {hide: () => {
  viewing.close();
  viewer.replaceChildren();
  delete viewer.dataset.shown;
}});
viewer.replaceChildren();
viewer.before(el('p', {class: 'notice'}, `${told}${told ? pictures : pictures.replace(/^t/, 'T')}. It is folded; each opening is recorded. Key N opens and folds.`), fold);
narrativeKey(document);
fold.querySelector('.unfold').focus();
