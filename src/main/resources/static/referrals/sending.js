// Finds out whether a package was taken whose answer was lost on the way.
import {look} from '/js/server.js';

const AGAIN = 2000;
const TIMES = 5;
const UNSURE = 'The connection broke before the server answered. Look under Packages sent before you send the file again; '
  + 'a case that comes twice is noticed and does no harm.';

const list = async () => (await look('/api/referrals?page=0&size=20')).content ?? [];

export class Sending {
  #name;
  #before;

  constructor(name) {
    this.#name = name;
  }

  /** What was on record before. */
  async begins() {
    this.#before = (await list().catch(() => undefined))?.map(one => one.receiptId);
  }

  /** @returns the receipt of the package when it is on record all the same; else what went wrong, which says so where nobody knows */
  async taken(problem) {
    if (problem.status !== 0 && problem.status < 500) {
      throw problem;
    }
    for (let time = 0; this.#before && time < TIMES; time++) {
      const receipt = (await list().catch(() => [])).find(one => one.fileName === this.#name && !this.#before.includes(one.receiptId));
      if (receipt) {
        return receipt;
      }
      await new Promise(resolve => setTimeout(resolve, AGAIN));
    }
    problem.unsure = true;
    problem.message = UNSURE;
    throw problem;
  }
}
