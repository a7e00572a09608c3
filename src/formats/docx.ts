import { readAsPage } from './converted.ts';
import type { TreeFormat } from './format.ts';
import { zipOf } from './signature.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

// The reader is large: it is loaded where there is a document.
const toText = async (bytes: Uint8Array): Promise<string> =>
  (await import('./docx/docx-to-html.ts')).docxToHtml(bytes);

/** A document of Word or WPS. Its places are lines of the web page that it is read as. */
export const docx: TreeFormat = {
  ...readAsPage(toText),
  name: 'docx',
  called: ['a Word document (docx)'],
  extensions: { '.docx': TYPE },
  signature: zipOf(/word\//),
  served: { type: TYPE, charset: null, isolated: true },
};
