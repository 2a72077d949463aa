// How the clock of a task may stand: the codes, the words and the colours, in the order of their weight.
import {el} from '/js/server.js';

export const KINDS = [
  {code: 'LATE', field: 'late', title: 'Late', of: n => `${n} late`, tone: 'late'},
  {code: 'TODAY', field: 'today', title: 'Due today', of: n => `${n} due today`, tone: 'soon'},
  {code: 'AT_RISK', field: 'atRisk', title: 'At risk', of: n => `${n} at risk`, tone: 'risk'},
  {code: 'WAITING', field: 'waiting', title: 'Waiting', of: n => `${n} waiting`, tone: 'still'}];

const MINUTE = 60_000;
const QUIET = 15 * MINUTE;

/** The style, for a shadow root. */
export const style = () => el('link', {rel: 'stylesheet', href: new URL('deadlines.css', import.meta.url).href});

/**
 * Runs something each minute while somebody is there: a page that nobody touches stops asking, so that the login of
 * somebody who has walked away ends as it should.
 */
export class Minutes {
  #timer;
  #touched = Date.now();
  #stop = new AbortController();

  constructor(act) {
    const {signal} = this.#stop;
    const touch = () => {
      const away = this.isQuiet;
      this.#touched = Date.now();
      if (away) {
        act();
      }
    };
    for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel']) {
      addEventListener(kind, touch, {signal, passive: true, capture: true});
    }
    this.#timer = setInterval(() => {
      if (!document.hidden && !this.isQuiet) {
        act();
      }
    }, MINUTE);
    document.addEventListener('visibilitychange', () => document.hidden || this.isQuiet || act(), {signal});
  }

  get isQuiet() {
    return Date.now() - this.#touched > QUIET;
  }

  leave() {
    clearInterval(this.#timer);
    this.#stop.abort();
  }
}
