import type { TreeFormat } from './format.ts';

/** A PDF with text. What it prints in pictures is not read. */
export const pdf: TreeFormat = {
  kind: 'tree',
  name: 'pdf',
  called: ['PDF'],
  extensions: { '.pdf': 'application/pdf' },
  // Readers of PDF look for the mark anywhere in the first kilobyte.
  signature: ({ ascii }) => ascii.slice(0, 1024).includes('%PDF-'),
  served: { type: 'application/pdf', charset: null, isolated: true },
  places: 'page',
  drawnBy: 'pdfjs',
  isMarkup: false,
  async read(file) {
    // The reader is large: it is loaded where there is a PDF.
    const { parsePdf } = await import('./pdf/parse-pdf.ts');
    return parsePdf(file);
  },
};
