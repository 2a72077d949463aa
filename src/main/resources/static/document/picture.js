// Shows a picture as wide as its frame; the browser itself fetches it and may not store it.
import {el} from '/js/server.js';

export function openPicture(address, title, frame) {
  const picture = el('img', {src: address, alt: title, decoding: 'async'});
  return new Promise((opened, failed) => {
    picture.onerror = () => failed(new Error('damaged'));
    picture.onload = () => opened({pages: 1, close: () => picture.removeAttribute('src'), show: (page, size) => {
      const fit = Math.min(picture.naturalWidth, Math.max(200, frame.clientWidth - 34));
      picture.style.width = `${fit * size}px`;
      frame.replaceChildren(el('div', {class: 'sheet'}, picture));
    }});
  });
}
