import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));

/** Under another name: not every server knows that `.mjs` is a script. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'pdf.js': 'legacy/build/pdf.min.mjs',
  'pdf.worker.js': 'legacy/build/pdf.worker.min.mjs',
};

/**
 * What a PDF may ask for beside the scripts. Of the tables of characters those of simplified Chinese; of the fonts the
 * two that browsers have none in place of; of the decoders those of pictures and colours. Each with its licence.
 */
const ASKED_FOR: Readonly<Record<string, RegExp>> = {
  cmaps: /^(?:(?:Uni)?GB|Adobe-GB1-|LICENSE)/,
  standard_fonts: /^(?:FoxitSymbol|FoxitDingbats|LICENSE_FOXIT)/,
  wasm: /^(?:(?:jbig2|openjpeg|qcms_bg)\.wasm|LICENSE_(?!.*QUICKJS).*)$/,
};

/** What draws the pages of PDF files: path below its folder of the site → file of the package. */
export async function drawerFiles(): Promise<Map<string, string>> {
  const files = new Map(Object.entries({ ...SCRIPTS, LICENSE: 'LICENSE' }));
  for (const [folder, wanted] of Object.entries(ASKED_FOR)) {
    for (const name of await readdir(join(PACKAGE, folder)))
      if (wanted.test(name)) files.set(`${folder}/${name}`, join(folder, name));
  }
  return new Map([...files].map(([path, file]) => [path, join(PACKAGE, file)]));
}
