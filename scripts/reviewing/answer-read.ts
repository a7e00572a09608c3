import type { ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { openArchive } from '../../src/archive/open-archive.ts';
import { readingOf, readReadings, type Reading } from '../../src/archive/readings.ts';
import { readRawFile } from '../../src/formats/raw-file.ts';
import { mediaTypeOf } from '../../src/formats/registry.ts';
import { drawerFiles } from '../../src/integrations/page-pictures/drawer-files.ts';
import { listPage } from './list-page.ts';
import { isDrawn } from './original-address.ts';
import { originalPage, spotPage } from './original-pages.ts';
import { SCRIPT, STYLE } from './page-assets.ts';
import { refusalPage } from './page-frame.ts';
import { DRAWER, SPOT_SCRIPT, spotOf } from './page-spot.ts';
import { reportPage } from './report-page.ts';
import { DRAWN, send } from './send.ts';

/** How the id of a report stands in an address. */
export const REPORT = String.raw`(\d{6}-[a-z][a-z0-9-]*\/\d{4})`;
const ADDRESSES = {
  report: new RegExp(`^/review/${REPORT}$`),
  file: new RegExp(`^/original/${REPORT}\\.[a-z]+$`),
  original: new RegExp(`^/original/${REPORT}$`),
  spot: new RegExp(`^/page/${REPORT}$`),
};

/**
 * Answers with what is read at an address: a page, what pages load, or a raw file. `token` goes into the forms of pages. Rejects with
 * RangeError and ContentError where a report is not there or is mistaken.
 */
export async function answerRead(
  response: ServerResponse,
  pathname: string,
  searchParams: URLSearchParams,
  { folder, token }: { folder: string; token: string },
): Promise<void> {
  if (pathname === '/') return send(response, 200, listPage(await readings(folder)));
  if (pathname === '/review.css') return send(response, 200, STYLE, 'text/css; charset=utf-8');
  if (pathname === '/review.js') return send(response, 200, SCRIPT, 'text/javascript; charset=utf-8');
  if (pathname === '/review-page.js')
    return send(response, 200, SPOT_SCRIPT, 'text/javascript; charset=utf-8', DRAWN);
  if (pathname.startsWith(DRAWER)) {
    const drawer = (await drawerFiles()).get(pathname.slice(DRAWER.length));
    const type = pathname.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'application/octet-stream';
    if (drawer) return send(response, 200, await readFile(drawer), type, DRAWN);
  }
  const archive = openArchive({ folder });
  const [, drawn] = ADDRESSES.spot.exec(pathname) ?? [];
  const spot = spotOf(searchParams);
  if (drawn && spot) {
    const { extension } = archive.find(drawn);
    if (isDrawn(extension)) return send(response, 200, spotPage(drawn, extension, spot), undefined, DRAWN);
  }
  const [, shown] = ADDRESSES.report.exec(pathname) ?? [];
  if (shown) {
    const report = await archive.report(shown);
    return send(response, 200, reportPage({ report, token, refused: null }));
  }
  const [, filed] = ADDRESSES.file.exec(pathname) ?? [];
  if (filed) {
    const { bytes, file } = await archive.raw(archive.find(filed));
    if (isDrawn(file.extension)) return send(response, 200, bytes, mediaTypeOf(file.extension));
  }
  const [, original] = ADDRESSES.original.exec(pathname) ?? [];
  if (original) {
    const { bytes, file, page, reading } = await archive.raw(archive.find(original));
    const beside = page ? await readRawFile(page.path, page.bytes) : null;
    return send(response, 200, originalPage(original, await readRawFile(file.path, bytes, reading), beside));
  }
  send(response, 404, refusalPage('There is no such page.'));
}

/** How the reports that lead are read: as it was accepted, or else as it is. */
async function readings(folder: string): Promise<Reading[]> {
  const accepted = [...(await readReadings(folder)).values()];
  if (accepted.length > 0) return accepted.filter(({ id }) => id.split('/').length === 2);
  const archive = openArchive({ folder });
  const read = [];
  for (const { id } of await archive.list()) read.push(readingOf(await archive.report(id)));
  return read;
}
