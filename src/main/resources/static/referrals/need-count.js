// How many referrals wait to be corrected, beside the way to them.
import {get} from '/js/server.js';

/** Shows the number; nothing where it cannot be told. */
export async function countNeed() {
  const place = document.getElementById('need-count');
  try {
    const {total} = await get('/api/referrals/rejected?page=0&size=1');
    place.textContent = total;
    place.hidden = !total;
  } catch {
    place.hidden = true;
  }
}
