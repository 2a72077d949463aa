// Keeps what was typed while the server cannot take it: says so, looks for the server or for a new login, and then saves.
import {el, get, look} from '/js/server.js';
import {loginAgain} from '/js/login-again.js';

const LOOK = 4000;
const GOOD_NEWS = 10_000;

export class Keeper {
  #said = el('div', {role: 'alert'});
  #dialogs = el('div');
  /** Stands where everybody sees it; empty while all is well. */
  banner = el('div', {class: 'kept'}, this.#said, this.#dialogs);
  #retry;
  #goBack;
  #me;
  #state = '';
  #looking;
  #look = () => this.#lookNow();

  /**
   * @param retry sends again what could not be sent; false when there is nothing
   * @param goBack puts the person back to where they typed
   */
  constructor(retry, goBack) {
    this.#retry = retry;
    this.#goBack = goBack;
    this.#me = get('/api/session').then(session => session.login, () => null);
    window.addEventListener('online', this.#look);
    window.addEventListener('focus', this.#look);
  }

  leave() {
    clearInterval(this.#looking);
    window.removeEventListener('online', this.#look);
    window.removeEventListener('focus', this.#look);
  }

  /** Something could not be sent: because nobody is logged in, or nobody answered. */
  async lost(problem) {
    if (problem.status !== 401 && problem.status !== 0) {
      return;
    }
    await this.#tell(problem.status === 401 ? 'out' : 'broken');
    this.#looking ??= setInterval(this.#look, LOOK);
  }

  /** Something was kept on the server. */
  well() {
    if (this.#state) {
      this.#state = '';
      clearInterval(this.#looking);
      this.#looking = undefined;
      const good = el('p', {class: 'notice good-notice'}, 'You are connected again. What you typed is saved.');
      this.#said.replaceChildren(good);
      setTimeout(() => good.remove(), GOOD_NEWS);
    }
  }

  async #lookNow() {
    if (!this.#state) {
      return;
    }
    try {
      await this.#back(await look('/api/session'));
    } catch (problem) {
      await this.lost(problem);
    }
  }

  /** What one person typed is never saved in another one's name. */
  async #back(session) {
    const me = await this.#me;
    if (me !== null && session.login !== me) {
      await this.#tell('other', session.name);
      return;
    }
    if (!this.#retry()) {
      this.well();
    }
  }

  async #again(session) {
    await this.#back(session);
    this.#goBack();
  }

  async #tell(state, name = '') {
    if (state === this.#state) {
      return;
    }
    this.#state = state;
    const me = await this.#me;
    const again = el('button', {type: 'button', onclick: () => loginAgain(this.#dialogs, me, session => this.#again(session))}, 'Log in here');
    const [sentence, button] = {
      out: ['You are logged out. What you typed stays on this page and is saved as soon as you are logged in again.', again],
      broken: ['The server does not answer. What you typed stays on this page and is saved when the connection is back: leave the page open.',
        el('button', {type: 'button', onclick: this.#look}, 'Try now')],
      other: [`${name} is logged in now. What you typed is not saved in that name: log in as yourself.`, again]}[state];
    this.#said.replaceChildren(el('div', {class: 'notice wrong'}, el('p', {}, sentence), el('p', {}, button)));
  }
}
