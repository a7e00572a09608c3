import type { RawFile } from '../../src/formats/raw-file.ts';
import { formatNamed } from '../../src/formats/registry.ts';
import { h, type Tree } from '../../src/views/tree.ts';
import { pageOf, TITLE } from './page-frame.ts';
import { spotTrees } from './page-spot.ts';

/** The lines of a raw file, and of the web page that it was attached to. */
export function originalPage(id: string, raw: RawFile, page: RawFile | null): string {
  // More lines than a call may have arguments.
  const lines = (file: RawFile, before: string): Tree => ({
    ...h('ol', { class: 'lines' }),
    children: (file.kind === 'line' ? file.lines : file.pages.map(({ words }) => words.join('\n'))).map(
      (line, at) => h('li', { id: `${before}L${at + 1}` }, line),
    ),
  });
  return pageOf(`${TITLE} · ${id}`, [
    lines(raw, ''),
    ...(page ? [h('h2', {}, 'The web page that it was attached to'), lines(page, 'page-')] : []),
  ]);
}

/** A page of a report's file with a spot marked, where a doubtful cell is printed. */
export function spotPage(id: string, extension: string, place: Parameters<typeof spotTrees>[1]): string {
  const isPicture = formatNamed(extension)?.drawnBy === 'browser';
  return pageOf(
    `${TITLE} · ${id}`,
    spotTrees(`/original/${id}${extension}`, place, isPicture),
    '<script src="/review-page.js" type="module"></script>',
  );
}
