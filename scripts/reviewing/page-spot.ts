import type { Place } from '../../src/schemas/place.ts';
import { h, type Tree } from '../../src/views/tree.ts';

type PagePlace = Extract<Place, { page: number }>;

/** Where the page of a file is shown with a spot of it marked, for `npm run review`. */
export const spotAddress = (id: string, { page, box }: PagePlace): string =>
  `/page/${id}?page=${page}&box=${box.join(',')}#spot`;

/** The page and spot that such an address says; null of any other. */
export function spotOf(query: URLSearchParams): PagePlace | null {
  const page = Number(query.get('page'));
  const [left, top, right, bottom] = (query.get('box') ?? '').split(',').map(Number);
  const edges = [left, top, right, bottom];
  const isSpot = Number.isInteger(page) && page > 0 && edges.every((edge) => edge! >= 0 && edge! <= 1);
  return isSpot ? { page, box: [left!, top!, right!, bottom!] } : null;
}

/** Room around a spot, as a share of the page. */
const ROOM = 0.004;

/**
 * A page of the file at an address with the spot marked. `isPicture`: whether the browser shows the file itself; else pdf.js
 * draws it, where `drawer` lies, and where it cannot the file stands in place of the page.
 */
export function spotTrees(
  file: string,
  { page, box: [left, top, right, bottom] }: PagePlace,
  isPicture: boolean,
): Tree[] {
  return [
    h(
      'div',
      { class: 'sheet', 'data-file': isPicture ? null : file, 'data-page': String(page) },
      isPicture ? h('img', { src: file, alt: '' }) : h('canvas', {}),
      h(
        'svg',
        { viewBox: '0 0 1 1', preserveAspectRatio: 'none' },
        h('rect', {
          id: 'spot',
          x: String(left - ROOM),
          y: String(top - ROOM),
          width: String(right - left + 2 * ROOM),
          height: String(bottom - top + 2 * ROOM),
        }),
      ),
    ),
    h('p', {}, h('a', { href: `${file}#page=${page}` }, `The file itself, page ${page}`)),
  ];
}

/** The folder of the review in which what draws pages lies. */
export const DRAWER = '/pdfjs/';

/** Draws the page into its sheet. */
export const SPOT_SCRIPT = `const sheet = document.querySelector('[data-file]');
const spot = document.querySelector('#spot');
const show = () => spot.scrollIntoView({ block: 'center', inline: 'center' });
const draw = async () => {
  const { file, page: number } = sheet.dataset;
  try {
    const { getDocument, GlobalWorkerOptions } = await import('${DRAWER}pdf.js');
    GlobalWorkerOptions.workerSrc = '${DRAWER}pdf.worker.js';
    const folder = { cMapUrl: '${DRAWER}cmaps/', standardFontDataUrl: '${DRAWER}standard_fonts/', wasmUrl: '${DRAWER}wasm/' };
    const opened = await getDocument({ url: file, cMapPacked: true, enableXfa: false, ...folder }).promise;
    const page = await opened.getPage(Number(number));
    const whole = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: (sheet.clientWidth * Math.max(1, devicePixelRatio)) / whole.width });
    const canvas = sheet.querySelector('canvas');
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    await page.render({ canvas, viewport }).promise;
    show();
  } catch {
    location.replace(file + '#page=' + number);
  }
};
if (sheet) draw();
else addEventListener('load', show);
`;
