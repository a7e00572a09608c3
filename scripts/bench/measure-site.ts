import { join } from 'node:path';
import { bytesByKind, ownBytes } from './bytes-by-kind.ts';
import { sizesByExtension } from './folder-size.ts';
import { heaviest } from './largest-files.ts';
import { plainFloor } from './plain-floor.ts';
import type { ScaleRow } from './scale-row.ts';

/** So many kinds of file are most of a site. */
const KINDS = 25;

/** What a built site weighs, and what the same files take without any program of a site (`floor`). Tells the bytes of most kinds of file. */
export async function measureSite(
  content: string,
  site: string,
  scratch: string,
  reports: number,
): Promise<Pick<ScaleRow, 'floor' | 'own' | 'page' | 'data' | 'index'>> {
  const kinds = bytesByKind(site);
  for (const [kind, { files, bytes }] of kinds.slice(0, KINDS))
    console.log(
      `  ${kind}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB, ${(bytes / 1e3 / reports).toFixed(1)} KB a report`,
    );
  const index = [...sizesByExtension(join(site, 'pagefind')).values()];
  return {
    floor: await plainFloor(content, site, scratch),
    own: ownBytes(kinds) / reports,
    page: heaviest(site, '.', '.html'),
    data: heaviest(site, 'compare/data', '.json'),
    index: { files: sum(index.map(({ files }) => files)), bytes: sum(index.map(({ bytes }) => bytes)) },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
