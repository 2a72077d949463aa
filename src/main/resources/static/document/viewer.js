// The page that one document is read on: its address names the page that is shown.
import {Viewing} from './viewing.js';

const viewer = document.getElementById('viewer');
const viewing = new Viewing(viewer, viewer.dataset, page => history.replaceState(null, '', `#page=${page}`));
const asked = () => Number(/^#page=(\d{1,6})$/.exec(location.hash)?.[1] ?? 1);

document.addEventListener('keydown', event => viewing.press(event));
addEventListener('hashchange', () => viewing.isOpen && viewing.turn(asked()));
addEventListener('pagehide', () => viewing.close());
addEventListener('pageshow', event => event.persisted && location.reload());
viewing.open(asked());
