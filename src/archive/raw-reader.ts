import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatNamed, type FORMATS } from '../formats/registry.ts';
import { readingPath, stemOf } from './captures.ts';
import { ContentError } from './content-error.ts';
import type { ReportFile } from './content-folder.ts';
import { readDigests, sha256, type Digests } from './digests.ts';
import { readContent } from './files.ts';
import type { RawReport } from './raw-report.ts';
import { whatChanged } from './what-changed.ts';
import { keepersText } from './keepers-text.ts';

/**
 * Reads raw reports of a content folder with all that lies beside them. Of `digests` that were read already the folder's are
 * not read; with null no file is held against its own. Rejects with ContentError, which shows what was changed, for a file that differs
 * from its digest.
 */
export function rawReader(
  folder: string,
  formats: typeof FORMATS,
  digests: Digests | null | undefined,
): (file: ReportFile) => Promise<RawReport> {
  let accepted = digests === undefined ? undefined : Promise.resolve(digests);

  async function raw(file: ReportFile): Promise<RawReport> {
    const [bytes, sidecar, page, reading] = await Promise.all([
      readContent(folder, file.path),
      file.sidecar ? readContent(folder, file.sidecar) : null,
      file.page ? readContent(folder, file.page) : null,
      recognisedIn(file),
    ]);
    await expectAccepted(file.path, bytes);
    if (page) await expectAccepted(file.page!, page);
    return {
      file,
      bytes,
      sidecar: sidecar && keepersText(sidecar, file.sidecar!),
      ...(page ? { page: { path: file.page!, bytes: page } } : {}),
      reading,
    };
  }

  async function recognisedIn(file: ReportFile): Promise<string | null> {
    if (formatNamed(file.extension, formats)?.places !== 'page') return null;
    const path = readingPath(stemOf(file));
    return existsSync(join(folder, path)) ? new TextDecoder().decode(await readContent(folder, path)) : null;
  }

  async function expectAccepted(path: string, bytes: Uint8Array): Promise<void> {
    const digest = (await (accepted ??= readDigests(folder)))?.get(path);
    if (digest === undefined || digest === sha256(bytes)) return;
    throw new ContentError(
      path,
      [
        'Unexpected bytes, expected the raw file as it was accepted',
        ...(await whatChanged(folder, path, digest, bytes)),
      ].join('\n  '),
      `Take it back: git restore -- content/${path}. A newer version of the report is filed beside it: npm run replace.`,
    );
  }

  return raw;
}
