import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Why a page has no picture: the file or what draws it was not got, the browser cannot run it, or the page itself. */
export type Failure = 'file' | 'program' | 'browser' | 'page';

type Library = typeof pdfjs;

/** What a phone's browser can hold in one canvas. */
const MOST_PIXELS = 4096 * 4096;
/** Dots a pixel of the style sheet, at least: pdf.js leaves out strokes thinner than a dot, a minus among them. */
const FEWEST_DOTS = 2;

/**
 * A PDF file that is drawn page by page. `drawer` is the folder of pdf.js; it and the file are loaded when the first
 * page is drawn, what few files need (fonts and characters that they name and do not hold) when one does.
 */
export class DrawnFile {
  #opened: Promise<pdfjs.PDFDocumentProxy> | undefined;
  readonly #address: string;
  readonly #drawer: string;
  readonly #tasks = new Map<number, pdfjs.RenderTask>();

  constructor(address: string, drawer: string) {
    this.#address = address;
    this.#drawer = drawer;
  }

  /**
   * Draws a page as wide as so many pixels of the style sheet. Resolves with why it could not; without a picture where that
   * is not wanted any more when it could begin.
   */
  async draw(
    number: number,
    canvas: HTMLCanvasElement,
    width: number,
    isWanted: () => boolean,
  ): Promise<Failure | null> {
    let file: pdfjs.PDFDocumentProxy;
    try {
      file = await (this.#opened ??= this.#open());
    } catch (error) {
      this.#opened = undefined;
      return error instanceof NotOpened ? error.failure : 'page';
    }
    try {
      const page = await file.getPage(number);
      if (!isWanted()) return null;
      const full = page.getViewport({ scale: 1 });
      const wanted = (width * Math.max(FEWEST_DOTS, devicePixelRatio)) / full.width;
      const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (full.width * full.height)));
      const viewport = page.getViewport({ scale });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      const task = page.render({ canvas, viewport });
      this.#tasks.set(number, task);
      await task.promise;
      return null;
    } catch {
      return 'page';
    } finally {
      this.#tasks.delete(number);
    }
  }

  /** Ends the drawing of a page that is not looked at any more. */
  forget(number: number): void {
    this.#tasks.get(number)?.cancel();
  }

  async #open(): Promise<pdfjs.PDFDocumentProxy> {
    const folder = new URL(this.#drawer, location.href).href;
    const [script, worker] = [`${folder}pdf.js`, `${folder}pdf.worker.js`];
    const library = (await import(/* @vite-ignore */ script).catch(() => null)) as Library | null;
    if (!library) throw new NotOpened((await isThere(script)) ? 'browser' : 'program');
    library.GlobalWorkerOptions.workerSrc = worker;
    try {
      return await library.getDocument({
        url: this.#address,
        cMapUrl: `${folder}cmaps/`,
        cMapPacked: true,
        standardFontDataUrl: `${folder}standard_fonts/`,
        wasmUrl: `${folder}wasm/`,
        enableXfa: false,
      }).promise;
    } catch {
      const got = await Promise.all([worker, this.#address].map(isThere));
      throw new NotOpened(got[0] ? (got[1] ? 'page' : 'file') : 'program');
    }
  }
}

class NotOpened extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure);
    this.failure = failure;
  }
}

/** Whether a file of the site can be got: errors of a browser do not tell what did not load from what does not run. */
const isThere = (address: string): Promise<boolean> =>
  fetch(address, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  );
