import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pdfLibrary } from './open-pdf.ts';
import type { Operation } from './operations.ts';

/** A picture as pdf.js decodes it; of what kind its bytes are. */
interface Decoded {
  kind?: number;
}

/** Names of the pictures of a page that nothing shines through; none where the PDF was opened without pictures. */
export async function opaquePictures(
  { objs, commonObjs }: PDFPageProxy,
  operations: readonly Operation[],
): Promise<Set<string>> {
  const { ImageKind } = await pdfLibrary();
  const names = new Set(
    operations.flatMap(([name, args]) => (name === 'paintImageXObject' ? [String(args[0])] : [])),
  );
  const opaque = new Set<string>();
  for (const name of names) {
    const objects = name.startsWith('g_') ? commonObjs : objs;
    const { kind } = await new Promise<Decoded>((resolve) =>
      (objects.get as (name: string, then: (object: unknown) => void) => void).call(objects, name, (object) =>
        resolve((object ?? {}) as Decoded),
      ),
    );
    if (kind === ImageKind.GRAYSCALE_1BPP || kind === ImageKind.RGB_24BPP) opaque.add(name);
  }
  return opaque;
}
