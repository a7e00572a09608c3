import type { MadeCell } from './made-report.ts';

/** One reading of a row: a number for each cell, or null where nothing stands. */
export type Numbers = readonly (number | null)[];

/** Readings of a row, or of several groups of cells in one row, of which the last of each group is the sum of the rest. */
export type Candidates = (
  cells: readonly [column: string, cell: MadeCell][],
  group: number | null,
) => Numbers[];

/** A total that its source got wrong is seldom off by more, where it or its parts are wrong twice. */
const SLIP = 20;

/** Every way of setting what is printed into the cells without changing its order. */
export const placements: Candidates = (cells, group) => {
  const printed = cells.map(([, cell]) => cell).filter(({ text }) => text.trim() !== '');
  const found: Numbers[] = [];
  const place = (at: number, next: number, row: (number | null)[]): void => {
    if (cells.length - at < printed.length - next) return;
    if (group && at > 0 && at % group === 0 && !addsUp(row.slice(at - group))) return;
    if (at === cells.length) {
      found.push(row);
      return;
    }
    place(at + 1, next, [...row, null]);
    if (next < printed.length) place(at + 1, next + 1, [...row, printed[next]!.value]);
  };
  place(0, 0, []);
  return found;
};

/**
 * As placements, but the total of each group may be blank beside its parts, of fifteen cells each of three may, or a little
 * off: no sum of columns shows that it is right.
 */
export const placementsBesideSlips: Candidates = (cells, group) =>
  placements(cells, null).filter((row) => {
    const groups = row
      .filter((_, at) => at % group! === 0)
      .map((_, at) => row.slice(at * group!, (at + 1) * group!));
    return groups.every((own) => own.at(-1) === null || addsUp(own, SLIP));
  });

/** As cuts without a group, but a cell may be blank: 100 may be 1, 0 and 0, or one number where no sum tells. */
export const cutsWithBlanks: Candidates = (cells) => {
  const run = cells.map(([, { text }]) => text).join('');
  const found: Numbers[] = [];
  const cut = (at: number, from: number, row: (number | null)[]): void => {
    if (at === cells.length) {
      if (from === run.length) found.push(row);
      return;
    }
    cut(at + 1, from, [...row, null]);
    for (const word of wordsAt(run, from, cells[at]![0]))
      cut(at + 1, from + word.length, [...row, Number(word)]);
  };
  cut(0, 0, []);
  return found;
};

/** Whether a group's last number is the sum of the others, or off by no more; nothing may stand for all of them being nothing. */
function addsUp(numbers: Numbers, slip = 0): boolean {
  const parts = numbers.slice(0, -1).reduce<number>((sum, number) => sum + (number ?? 0), 0);
  return Math.abs(parts - (numbers.at(-1) ?? 0)) <= slip;
}

/** Every way of cutting digits that run together into a number for each cell; none begins with a needless 0. */
export const cuts: Candidates = (cells, group) => cutsOf(cells, group, () => 0);

/** As cuts, but the total of one group may be off: no sum of columns shows that it is not. */
export const cutsBesideSlips: Candidates = (cells, group) =>
  Array.from({ length: cells.length / group! }, (_, slipped) =>
    cutsOf(cells, group, (nth) => (nth === slipped ? SLIP : 0)),
  ).flat();

function cutsOf(
  cells: Parameters<Candidates>[0],
  group: number | null,
  slipOf: (nth: number) => number,
): Numbers[] {
  const run = cells.map(([, { text }]) => text).join('');
  const found: Numbers[] = [];
  const cut = (at: number, from: number, row: number[]): void => {
    if (at === cells.length) {
      if (from === run.length) found.push(row);
      return;
    }
    if (run.length - from < cells.length - at) return;
    const isTotal = group !== null && at % group === group - 1;
    const expected = isTotal ? row.slice(at + 1 - group).reduce((sum, number) => sum + number, 0) : null;
    for (const word of wordsAt(run, from, cells[at]![0])) {
      const isSum = expected === null || Math.abs(Number(word) - expected) <= slipOf(Math.floor(at / group!));
      if (isSum) cut(at + 1, from + word.length, [...row, Number(word)]);
    }
  };
  cut(0, 0, []);
  return found;
}

/** The numbers that may begin here: those of a column of changes may have a sign, money may have a point. */
function wordsAt(run: string, from: number, column: string): string[] {
  const grammar =
    column === 'change'
      ? /^-?(?:0|[1-9]\d*)$/
      : column === 'amount'
        ? /^(?:0|[1-9]\d*)(?:\.\d+)?$/
        : /^(?:0|[1-9]\d*)$/;
  const words: string[] = [];
  for (let length = 1; from + length <= run.length; length++) {
    const word = run.slice(from, from + length);
    if (grammar.test(word)) words.push(word);
    else if (word === '0' || (length > 1 && /^0\d/.test(word))) break;
  }
  return words;
}
