// A narrative stays folded until somebody asks for it, and folds again when the page is left. Each opening is recorded by the server.
import {el, get} from '/js/server.js';
import {moment, word} from './words.js';

/** What the narratives of this case are about, in a neutral sentence made of codes; never a quotation. */
export function aboutNarratives(file) {
  const about = file.facets?.referral?.about;
  return about && `${about.sentence}; `;
}

/** Said neutrally before words that stay folded. */
export const foldedHere = file => el('p', {class: 'hint'}, `${aboutNarratives(file) ?? ''}it is folded, and each opening is recorded. Key N opens and folds.`);

/** The narratives that the force sent, folded; nothing where it sent none. */
export function narratives(file, key = 'N') {
  const kinds = file.facets?.referral?.narratives ?? [];
  return kinds.length ? [el('p', {class: 'notice'}, `${aboutNarratives(file)}no pictures in the text. It is folded; each opening is recorded. Key ${key} opens and folds.`),
    ...kinds.map(kind => narrative(file, kind, word('narrative', kind)))] : [];
}

/** What the force stated when it answered a request, or reported on a plan. */
export const statement = (file, subject, title = `What the force stated in answer to ${subject}`) => narrative(file, `statements/${encodeURIComponent(subject)}`, title);

/** The words of a piece of news, folded like the others. */
export const newsTold = (file, one) => narrative(file, `news/${encodeURIComponent(one.id)}`, `What was told ${moment(one.at)}`);

/** One narrative with its button; the text is fetched when it is asked for and kept nowhere. */
export const narrative = (file, address, title) => folding(title, async () => {
  const told = await get(`/api/cases/${encodeURIComponent(file.case.caseNumber)}/narratives/${address}`);
  return el('p', {class: 'text'}, told.text);
}, {untilLeft: true});

/**
 * A button that opens what may weigh on who reads it, and folds it again.
 *
 * @param open gives what is to be shown, or shows it in a place of its own
 * @param hide takes away what was shown elsewhere
 * @param untilLeft whether it folds when the page is left
 */
export function folding(title, open, {hide = () => {}, untilLeft = false} = {}) {
  const shown = el('div', {});
  const button = el('button', {type: 'button', class: 'unfold', onclick: () => isOpen() ? fold() : unfold()});
  const isOpen = () => button.getAttribute('aria-expanded') === 'true';
  const leave = () => untilLeft && document.visibilityState === 'hidden' && fold();

  function say(opened) {
    button.setAttribute('aria-expanded', String(opened));
    button.textContent = `${opened ? 'Fold' : 'Open'}: ${title}`;
  }

  function fold() {
    hide();
    shown.replaceChildren();
    say(false);
    document.removeEventListener('visibilitychange', leave);
  }

  async function unfold() {
    say(true);
    document.addEventListener('visibilitychange', leave);
    try {
      const told = await open();
      if (told && isOpen()) {
        shown.replaceChildren(told);
      }
    } catch (problem) {
      fold();
      shown.replaceChildren(el('p', {class: 'notice wrong', role: 'alert'}, problem.message));
    }
  }

  say(false);
  return el('div', {class: 'narrative'}, button, shown);
}

/** N opens and folds the narrative at hand, or the first one of the section. */
export function narrativeKey(section) {
  section?.addEventListener('keydown', event => {
    if (event.key.toLowerCase() !== 'n' || event.altKey || event.ctrlKey || event.metaKey || event.target.matches('input, textarea, select')) {
      return;
    }
    const button = (event.target.closest('.narrative') ?? section).querySelector('.unfold');
    if (button) {
      event.preventDefault();
      event.stopPropagation();
      button.click();
      button.focus();
    }
  });
  return section;
}
