import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FormatError } from '../format-error.ts';
import { refuseSwelling } from './packed-streams.ts';

type Library = typeof pdfjs;

const MODULE = 'pdfjs-dist/legacy/build/pdf.mjs';
const READABLE = 'a PDF that opens without a password and is whole';

/** In dots: a number of a few digits, scanned at 300 dots an inch, has a tenth of that. */
const LARGEST_IN_A_CELL = 40_000;

let library: Promise<Library> | undefined;

/** The library that reads PDF, loaded when the first PDF is read. */
export function pdfLibrary(): Promise<Library> {
  return (library ??= load());
}

/**
 * pdf.js warns of classes that drawing pages would need, on the output that commands promise to be JSON. Pages are not
 * drawn here, so it is shown empty ones while it is loaded.
 */
async function load(): Promise<Library> {
  const shown = globalThis as { DOMMatrix?: unknown; Path2D?: unknown };
  const lacking = (['DOMMatrix', 'Path2D'] as const).filter((name) => shown[name] === undefined);
  for (const name of lacking) shown[name] = class {};
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    for (const name of lacking) delete shown[name];
  }
}

/** How a PDF is opened: whether its pictures are decoded, and what pages are drawn on where they are. */
interface Opening {
  pictures?: boolean;
  canvasFactory?: object;
}

/**
 * Opens a PDF. Throws FormatError for one that asks for a password, is damaged beyond reading or unpacks to more than any report. The caller ends it
 * with `loadingTask.destroy()`.
 */
export async function openPdf(
  bytes: Uint8Array,
  { pictures = false, canvasFactory }: Opening = {},
): Promise<pdfjs.PDFDocumentProxy> {
  refuseSwelling(bytes);
  const { getDocument, VerbosityLevel } = await pdfLibrary();
  const folder = packageFolder();
  const task = getDocument({
    // The library takes the bytes over; the raw file is still needed.
    data: new Uint8Array(bytes),
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    wasmUrl: `${folder}wasm/`,
    disableFontFace: true,
    // The code of each character, which tells fonts that do not say what theirs are.
    fontExtraProperties: true,
    useSystemFonts: false,
    // Large pictures are decoded only where they are read; a small one may stand in a cell in place of its number.
    maxImageSize: pictures ? -1 : LARGEST_IN_A_CELL,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    ...(canvasFactory ? { CanvasFactory: canvasFactory } : {}),
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    throw refusal(error as Error);
  }
}

function refusal({ name, message }: Error): FormatError {
  if (name === 'PasswordException') {
    return new FormatError(
      'password on the PDF',
      'Get the file without its password, or look for the report as a web page.',
      READABLE,
    );
  }
  return new FormatError(
    `damage in the PDF (${message.replace(/[.\s]+$/, '')})`,
    'Get the file again, or look for the report as a web page.',
    READABLE,
  );
}

/** Where the library's tables of characters and fonts lie, as a path. */
function packageFolder(): string {
  const { pathname } = new URL('../../', import.meta.resolve(MODULE));
  return decodeURIComponent(pathname).replace(/^\/(?=[A-Za-z]:)/, '');
}
