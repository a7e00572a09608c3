import { findCell } from '../../src/vocabulary/tables.ts';
import { cellLabel } from '../../src/statistics/touched-cells.ts';
import type { PrintedCount, VersionChanges } from '../../src/statistics/version-changes.ts';
import { printable } from '../reports/say-messages.ts';
import type { Walk } from './recheck-reports.ts';
import type { Rechecked } from './rechecked.ts';

/** As many changes of a report are told; of more, how many. */
const TOLD = 12;
/** No longer piece of a sentence is printed. */
const LONGEST = 90;

const SIGNS = {
  same: '=',
  'same-words': '=',
  changed: '~',
  vanished: '-',
  unreachable: '?',
  refused: '!',
} as const;

/** What was found of a report, as lines. */
export function recheckedLines(found: Rechecked): string[] {
  const { id, address, kind } = found;
  const begin = `${SIGNS[kind]} ${id}  ${printable(address)}: `;
  switch (found.kind) {
    case 'same':
      return [`${begin}unchanged`];
    case 'same-words':
      return [`${begin}other bytes, the same words and cells; nothing is filed`];
    case 'changed':
      return [
        `${begin}changed; ${found.version} keeps the version before`,
        ...changeLines(found.changes).map((line) => `    ${printable(line)}`),
        ...found.shown,
      ];
    case 'vanished':
      return [
        `${begin}gone (status ${found.status}), last seen ${found.seenOn ?? 'on a day that nobody noted'}`,
      ];
    case 'unreachable':
      return [`${begin}not reachable now, nothing is concluded. ${printable(found.why)}`];
    case 'refused':
      return [`${begin}${printable(found.why)}`];
  }
}

/** Changed cells, then changed sentences, then labels. */
function changeLines({ cells, words, findings }: VersionChanges): string[] {
  const lines = [
    ...cells.map(({ id, from, to }) => {
      const cell = findCell(id);
      return `cell ${id}${cell ? ` (${cellLabel(cell)})` : ''}: ${told(from)} → ${told(to)}`;
    }),
    ...words.map((change) => {
      if (change.kind === 'changed') return `words “${cut(change.from.text)}” → “${cut(change.to.text)}”`;
      return `words ${change.kind} “${cut(change.sentence.text)}”`;
    }),
    ...findings.gone.map(({ message }) => `no longer: ${message}`),
    ...findings.come.map(({ message }) => `new: ${message}`),
  ];
  return lines.length > TOLD
    ? [...lines.slice(0, TOLD), `and ${lines.length - TOLD} more; the report’s page shows all`]
    : lines;
}

const told = ({ value, status, raw }: PrintedCount): string =>
  value === null ? (raw ? `“${raw}” (${status})` : status) : String(value);

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** How many of each kind, and what of it a keeper is to do. */
export function walkLines({ outcomes, passed }: Walk, isDry: boolean): string[] {
  const count = (...kinds: Rechecked['kind'][]): number =>
    outcomes.filter(({ kind }) => kinds.includes(kind)).length;
  const counted = (number: number, words: string): string => `${String(number).padStart(6)}  ${words}`;
  return [
    counted(count('same'), 'unchanged'),
    counted(count('same-words'), 'other bytes, the same words and cells'),
    counted(count('changed'), 'changed: the new version leads, both are kept'),
    counted(count('vanished'), 'gone: readers are told, with the day last seen'),
    counted(count('unreachable'), 'not reachable now: nothing concluded'),
    counted(count('refused'), 'to look at: what is there was not filed'),
    counted(passed.done, 'asked for today already'),
    counted(passed.unaddressed, 'without an address in their notes'),
    counted(passed.figures, 'records of figures, of which the archive has no original'),
    ...(isDry ? ['Nothing was written.'] : []),
  ];
}
