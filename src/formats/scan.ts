import type { TreeFormat } from './format.ts';
import { beginsWith } from './signature.ts';

type Own = Pick<TreeFormat, 'name' | 'called' | 'extensions' | 'signature'>;

/** A page as a picture, which is read by what was recognised in it once and lies beside it. */
function picture(type: string, own: Own): TreeFormat {
  return {
    ...own,
    kind: 'tree',
    served: { type, charset: null, isolated: true },
    places: 'page',
    drawnBy: 'browser',
    isMarkup: false,
    async read(file) {
      const { parseScan } = await import('./scan/parse-scan.ts');
      return parseScan(file);
    },
  };
}

export const png = picture('image/png', {
  name: 'png',
  called: ['PNG'],
  extensions: { '.png': 'image/png' },
  signature: beginsWith([0x89, 0x50, 0x4e, 0x47]),
});

export const jpeg = picture('image/jpeg', {
  name: 'jpeg',
  called: ['JPEG'],
  extensions: { '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg' },
  signature: beginsWith([0xff, 0xd8, 0xff]),
});
