// Draws a PDF one page at a time. It is a picture and its letters: links, scripts, forms and attachments do nothing.
import {el} from '/js/server.js';

const PDFJS = '/webjars/pdfjs-dist/5.4.624';
const MOST_PIXELS = 16_000_000;
const PATIENCE = 30_000;
/** Nothing comes from elsewhere, nothing is evaluated; what needs WebAssembly is done without. */
const SAFELY = {isEvalSupported: false, enableXfa: false, useWasm: false, useWorkerFetch: false, disableAutoFetch: true, disableStream: true, disableRange: true,
  cMapUrl: `${PDFJS}/cmaps/`, standardFontDataUrl: `${PDFJS}/standard_fonts/`, wasmUrl: `${PDFJS}/wasm/`, maxImageSize: 75_000_000, verbosity: 0};

export async function openPdf(data, frame) {
  const pdfjs = await import(`${PDFJS}/legacy/build/pdf.min.mjs`);
  pdfjs.GlobalWorkerOptions.workerSrc = `${PDFJS}/legacy/build/pdf.worker.min.mjs`;
  const opening = pdfjs.getDocument({data, ...SAFELY});
  const pdf = await opening.promise;
  let drawing;
  return {pages: pdf.numPages, close: () => opening.destroy(), show: async (number, size) => {
    drawing?.cancel();
    const page = await pdf.getPage(number);
    const natural = page.getViewport({scale: 1});
    const wide = Math.max(200, frame.clientWidth - 34);
    const viewport = page.getViewport({scale: Math.min(4, wide / natural.width) * size});
    drawing = draw(pdfjs, page, viewport, number, frame);
    await drawing.done;
    page.cleanup();
  }};
}

function draw(pdfjs, page, viewport, number, frame) {
  const sharp = Math.min(devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height)));
  const canvas = el('canvas', {width: Math.max(1, Math.floor(viewport.width * sharp)), height: Math.max(1, Math.floor(viewport.height * sharp)), role: 'img', 'aria-label': `Page ${number}`});
  const letters = el('div', {class: 'textLayer'});
  const sheet = el('div', {class: 'sheet'}, canvas, letters);
  canvas.style.width = `${viewport.width}px`;
  canvas.style.height = `${viewport.height}px`;
  sheet.style.setProperty('--total-scale-factor', viewport.scale);
  const picture = page.render({canvas, viewport, transform: sharp === 1 ? undefined : [sharp, 0, 0, sharp, 0, 0], annotationMode: pdfjs.AnnotationMode.ENABLE, isEditing: false});
  const text = new pdfjs.TextLayer({textContentSource: page.streamTextContent(), container: letters, viewport});
  const late = setTimeout(() => picture.cancel(), PATIENCE);
  let cancelled = false;
  return {
    cancel: () => {
      cancelled = true;
      picture.cancel();
      text.cancel();
    },
    done: (async () => {
      try {
        await picture.promise;
        frame.replaceChildren(sheet);
        await text.render();
      } catch (problem) {
        if (!cancelled && problem.name === 'RenderingCancelledException') {
          throw Object.assign(new Error('slow'), {sentence: 'This page takes too long to draw. Go on to another one.'});
        }
        throw cancelled ? Object.assign(new Error('cancelled'), {name: 'RenderingCancelledException'}) : problem;
      } finally {
        clearTimeout(late);
      }
    })()};
}
