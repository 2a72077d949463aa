// The receipt of one package.
import {get} from '/js/server.js';
import {Progress, follow, receiptAddress} from './follow.js';
import {countNeed} from './need-count.js';
import {showReceipt} from './receipt.js';
import {wrong} from './words.js';

const place = document.getElementById('receipt');
const progress = new Progress(document.getElementById('progress-text'), document.getElementById('progress-bar'));

async function begin() {
  try {
    const now = await follow(await get(receiptAddress(place.dataset.receipt)), progress);
    progress.done('');
    await showReceipt(place, now);
  } catch (problem) {
    progress.done('');
    place.replaceChildren(wrong(problem.message));
  }
}

begin();
countNeed();
