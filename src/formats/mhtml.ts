import { readAsPage } from './converted.ts';
import type { TreeFormat } from './format.ts';

const TYPE = 'multipart/related';

/** The head of a message: fields, a line each or folded over several, among them one that only messages have. */
const HEAD =
  /^\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version:|Content-Type:\s*multipart\/related)/i;

const toText = async (bytes: Uint8Array): Promise<string> =>
  (await import('./mhtml/page-in-archive.ts')).pageInArchive(bytes);

/** A web page that a browser or an office program saved with its pictures in one file. Its places are lines of the page. */
export const mhtml: TreeFormat = {
  ...readAsPage(toText),
  name: 'mhtml',
  called: ['a web archive (mhtml)'],
  extensions: { '.mhtml': TYPE, '.mht': TYPE },
  signature: ({ ascii }) => HEAD.test(ascii),
  // As text to read: it must never run as a page of the site.
  served: { type: 'text/plain', charset: 'found', isolated: true },
};
