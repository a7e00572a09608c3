import { extname } from 'node:path';
import type { Reading } from '../../src/archive/readings.ts';
import type { RawFile } from '../../src/formats/raw-file.ts';
import { formatNamed } from '../../src/formats/registry.ts';
import { countedPlace, isInPage, type Place } from '../../src/schemas/place.ts';
import type { Report } from '../../src/schemas/report.ts';
import { cellLabel, rowName } from '../../src/statistics/touched-cells.ts';
import { CELLS, TABLE_KEYS } from '../../src/vocabulary/tables.ts';
import { h, htmlOf, type Tree } from '../../src/views/tree.ts';
import { isSpot } from '../../src/statistics/page-marks.ts';
import { doubtsOf, type Doubt } from './doubts.ts';
import { spotAddress, spotTrees } from './page-spot.ts';

/** The pages of `npm run review`, as HTML. Whatever a report prints is text in them and never markup. */

const TITLE = 'Review';

/** Reports with doubtful cells, those with most first. */
export function listPage(readings: readonly Reading[]): string {
  const doubtful = readings
    .map((reading) => ({ reading, count: doubtfulCells(reading) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || (a.reading.id < b.reading.id ? -1 : 1));
  return pageOf(TITLE, [
    h('h1', {}, 'Reports with doubtful cells'),
    doubtful.length === 0
      ? h('p', {}, 'No report has a doubtful cell: nothing is to be reviewed.')
      : h(
          'ul',
          {},
          ...doubtful.map(({ reading: { id, title }, count }) =>
            h('li', {}, h('a', { href: `/review/${id}` }, id), ` ${title} · ${count} doubtful`),
          ),
        ),
  ]);
}

const doubtfulCells = ({ cells }: Pick<Reading, 'cells'>): number =>
  (cells['unreadable'] ?? 0) + (cells['reconstructed'] ?? 0);

/** What a page of a report shows beside it. */
export interface ReviewView {
  report: Report;
  token: string;
  /** What could not be written, and why; null where nothing was sent. */
  refused: string | null;
}

/** A report: its original left, what is in doubt and its tables right. */
export function reportPage({ report, token, refused }: ReviewView): string {
  const { id, title } = report;
  const doubts = doubtsOf(report);
  const first = originalAddress(report, doubts[0]?.place);
  return pageOf(
    `${TITLE} · ${id}`,
    [
      h('iframe', {
        name: 'original',
        src: first,
        title: 'The original',
        sandbox: isDrawn(extensionOf(report)) ? null : '',
      }),
      h(
        'main',
        {},
        h('p', {}, h('a', { href: '/' }, 'All reports'), ' · keys: n next, p previous, e correct, c confirm'),
        h('h1', {}, `${id} ${title}`),
        refused !== null && h('p', { role: 'alert', class: 'refused' }, refused),
        doubts.length === 0 && h('p', {}, 'Nothing is in doubt in this report.'),
        h('ol', {}, ...doubts.map((doubt, at) => doubtTree(doubt, at, report, token))),
        h('h2', {}, 'Tables'),
        ...tables(report, new Set(doubts.flatMap(({ cell }) => cell?.id ?? []))),
      ),
    ],
    '<script src="/review.js" defer></script>',
  );
}

function doubtTree(doubt: Doubt, at: number, report: Report, token: string): Tree {
  const { cell, says, value, candidates, place, finding } = doubt;
  const hidden = (name: string, content: string): Tree =>
    h('input', { type: 'hidden', name, value: content });
  const own = [hidden('token', token), hidden('doubt', String(at))];
  const field = (label: string, name: string, more = {}): Tree =>
    h('label', {}, `${label} `, h('input', { name, required: true, autocomplete: 'off', ...more }));
  const isOpen = at === 0;
  return h(
    'li',
    { id: `doubt-${at + 1}`, class: 'doubt', tabindex: '-1' },
    h(
      'p',
      {},
      h('a', { href: originalAddress(report, place), target: 'original', class: 'place' }, placeWords(place)),
      ' ',
      h('strong', {}, cell ? cellLabel(cell) : (finding?.rule ?? '')),
      `: ${value ?? 'no number'}`,
      candidates.length > 0 && ` (or ${candidates.join(', ')})`,
    ),
    h('p', {}, says),
    cell &&
      h(
        'details',
        { open: isOpen },
        h('summary', {}, 'Correct: another source proves that this number is wrong'),
        h(
          'form',
          { method: 'post', action: `/review/${report.id}/correct` },
          ...own,
          hidden('was', value === null ? '' : String(value)),
          field('Number', 'now', { inputmode: 'decimal', class: 'correct' }),
          field('Reason, in Chinese, for readers', 'reason'),
          field('Evidence, in Chinese, for readers', 'evidence'),
          h('button', {}, 'Correct'),
        ),
      ),
    finding &&
      h(
        'details',
        { open: isOpen && !cell },
        h('summary', {}, `Confirm: the original prints it so (${finding.rule})`),
        h(
          'form',
          { method: 'post', action: `/review/${report.id}/confirm` },
          ...own,
          hidden('rule', finding.rule),
          field('What was compared, and when, in Chinese, for readers', 'note', { class: 'confirm' }),
          h('button', {}, 'Confirm'),
        ),
      ),
  );
}

function tables({ tables }: Report, doubtful: ReadonlySet<string>): Tree[] {
  return TABLE_KEYS.map((table) => {
    const rows = Map.groupBy(
      CELLS.filter((cell) => cell.table === table),
      ({ row }) => row,
    );
    return h(
      'table',
      {},
      h('caption', {}, table),
      h(
        'tbody',
        {},
        ...[...rows].map(([row, cells]) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, rowName(row)),
            ...cells.map(({ id, column }) => {
              const count = tables[table][row.key]?.[column.key];
              const shown =
                count?.value === null || !count ? (count?.status ?? 'absent') : String(count.value);
              return h('td', { class: doubtful.has(id) ? 'doubtful' : null, title: id }, shown);
            }),
          ),
        ),
      ),
    );
  });
}

/** Whether a browser shows files of these names itself. */
export const isDrawn = (extension: string): boolean => formatNamed(extension)?.drawnBy !== undefined;

const extensionOf = ({ source }: Report): string => extname(source.path);

/** Where the original is shown at a place: its line, or the page of the file. */
function originalAddress(report: Report, place: Place | undefined): string {
  const at = place ? countedPlace(place) : null;
  const extension = extensionOf(report);
  if (isDrawn(extension) && isSpot(place)) return spotAddress(report.id, place);
  if (isDrawn(extension) && !(place && isInPage(place)))
    return `/original/${report.id}${extension}${at ? `#page=${at.number}` : ''}`;
  const beside = place && isInPage(place) ? 'page-' : '';
  return `/original/${report.id}${at ? `#${beside}L${at.number}` : ''}`;
}

function placeWords(place: Place | undefined): string {
  if (!place) return 'nowhere printed';
  const { kind, number } = countedPlace(place);
  const down = 'page' in place ? `, ${Math.round(place.box[1] * 100)} % down` : '';
  return `${isInPage(place) ? 'web page, ' : ''}${kind} ${number}${down}`;
}

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

/** A page that says why there is none. */
export const refusalPage = (why: string): string => pageOf(TITLE, [h('h1', {}, TITLE), h('p', {}, why)]);

const pageOf = (title: string, body: readonly (Tree | false)[], script = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${htmlOf([title])}</title><link rel="stylesheet" href="/review.css">${script}</head><body>${htmlOf(body.filter((tree) => tree !== false))}</body></html>\n`;

export const STYLE = `body { font: 15px/1.6 system-ui, sans-serif; margin: 0; padding: 1rem; }
body:has(iframe) { display: grid; gap: 1rem; grid-template-columns: 1fr 1fr; height: 100vh; box-sizing: border-box; }
iframe { border: 1px solid; height: 100%; width: 100%; }
main { overflow: auto; }
.doubt:focus-within, .doubt:focus { outline: 2px solid; }
label { display: block; }
label input { box-sizing: border-box; width: 100%; }
.doubtful, :target { background: #ffec99; color: #000; }
.refused { border: 2px solid #b00; padding: .5rem; }
table { border-collapse: collapse; margin-block: 1rem; }
th, td { border: 1px solid #999; font-weight: normal; padding: 0 .4rem; text-align: start; }
.sheet { position: relative; }
.sheet canvas, .sheet img { display: block; width: 100%; }
.sheet svg { height: 100%; inset: 0; mix-blend-mode: multiply; position: absolute; width: 100%; }
#spot { fill: #ffec99; stroke: #b00; stroke-width: 2; vector-effect: non-scaling-stroke; }
.lines li { overflow-wrap: anywhere; white-space: pre-wrap; }
`;

export const SCRIPT = `const doubts = [...document.querySelectorAll('.doubt')];
let at = Math.max(0, doubts.findIndex(({ id }) => '#' + id === location.hash));
const go = (to) => {
  if (!doubts[to]) return;
  at = to;
  doubts[at].focus();
  doubts[at].scrollIntoView({ block: 'start' });
  doubts[at].querySelector('.place').click();
};
const open = (name) => {
  const field = doubts[at]?.querySelector('input.' + name);
  if (!field) return;
  field.closest('details').open = true;
  field.focus();
};
if (location.hash) go(at);
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input')) return;
  const act = { n: () => go(at + 1), p: () => go(at - 1), e: () => open('correct'), c: () => open('confirm') }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
`;
