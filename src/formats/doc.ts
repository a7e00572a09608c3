import { readAsPage } from './converted.ts';
import type { TreeFormat } from './format.ts';
import { beginsWith, OLE } from './signature.ts';

const TYPE = 'application/msword';

const toText = async (bytes: Uint8Array): Promise<string> =>
  (await import('./doc/doc-to-html.ts')).docToHtml(bytes);

/** A document of Word 97 to 2003 or of WPS. Its places are lines of the web page that it is read as. */
export const doc: TreeFormat = {
  ...readAsPage(toText),
  name: 'doc',
  called: ['an old Word document (doc)'],
  extensions: { '.doc': TYPE },
  signature: beginsWith(OLE),
  served: { type: TYPE, charset: null, isolated: true },
};
