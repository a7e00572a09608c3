import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Handlers } from './operations.ts';

/** Tells whether a layer of a PDF (a group of optional content) is shown as the file opens. */
export type IsShown = (group: unknown) => boolean;

/** What of a PDF is shown as it opens: programs keep drafts and marks of the office in layers that nobody sees. */
export async function layersOf(pdf: PDFDocumentProxy): Promise<IsShown> {
  const config = await pdf.getOptionalContentConfig();
  return (group) => config.isVisible(group);
}

/** The layers that are drawn in now. */
export class Layers {
  private readonly open: boolean[] = [];
  private readonly isShown: IsShown;

  constructor(isShown: IsShown) {
    this.isShown = isShown;
  }

  begin(tag: unknown, group: unknown): void {
    this.open.push(tag !== 'OC' || this.isShown(group));
  }

  end(): void {
    this.open.pop();
  }

  get areShown(): boolean {
    return this.open.every(Boolean);
  }
}

/** Operations that begin and end layers, and other marks of content. */
export const LAYERING: Handlers<{ layers: Layers }> = {
  beginMarkedContent: ({ layers }, [tag]) => layers.begin(tag, null),
  beginMarkedContentProps: ({ layers }, [tag, group]) => layers.begin(tag, group),
  endMarkedContent: ({ layers }) => layers.end(),
};
