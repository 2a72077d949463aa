// Follows a package that is being taken, until it is done.
import {look} from '/js/server.js';
import {number} from './words.js';

const EVERY = 1000;
const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

export const receiptAddress = (id, page = 0, size = 1000) => `/api/referrals/${encodeURIComponent(id)}?page=${page}&size=${size}`;

/** Says where a package stands, in a sentence and on a bar. */
export class Progress {
  constructor(text, bar) {
    this.text = text;
    this.bar = bar;
  }

  /** @param share from 0 to 1; undefined while nobody knows how long it takes */
  show(sentence, share) {
    this.bar.hidden = false;
    if (share === undefined) {
      this.bar.removeAttribute('value');
    } else {
      this.bar.value = Math.round(share * 100);
    }
    this.say(sentence);
  }

  say(sentence) {
    if (this.text.textContent !== sentence) {
      this.text.textContent = sentence;
    }
  }

  done(sentence) {
    this.bar.hidden = true;
    this.say(sentence);
  }
}

/** Asks again until the package is done; short breaks of the connection are waited out. */
export async function follow(receipt, progress, left = () => false) {
  let now = receipt;
  let silent = 0;
  let out = false;
  while (now.status === 'PROCESSING' && !left()) {
    const done = now.counts?.referrals ?? 0;
    // A fault of a package that is under way tells what it waits for.
    progress.show(out ? 'The package was taken, and goes on by itself. Log in again to see what becomes of it.' : now.fault ? now.fault.message : now.total
      ? `Step 3 of 3: the cases are being taken. ${number(done)} of ${number(now.total)} are done. You may leave this page; it goes on.`
      : 'Step 3 of 3: the cases are being taken. You may leave this page; it goes on.', now.total ? done / now.total : undefined);
    await pause(EVERY);
    try {
      now = await look(receiptAddress(now.receiptId));
      silent = 0;
      out = false;
    } catch (problem) {
      // Whose login ended meanwhile logs in again on this page; the package is taken all the same.
      out = problem.status === 401;
      if (!out && (problem.status !== 0 || ++silent > 30)) {
        throw problem;
      }
    }
  }
  return now;
}
