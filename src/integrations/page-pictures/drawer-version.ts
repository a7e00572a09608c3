import pdfjs from 'pdfjs-dist/package.json' with { type: 'json' };

/** The edition of pdf.js. Its parts fit each other only, so that it is in their addresses. */
export const DRAWER_VERSION = pdfjs.version;
