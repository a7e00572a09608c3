import { random } from '../../synth/random.ts';
import type { SearchedReport } from './searched-reports.ts';

/**
 * Pieces of 2 to 12 characters of the reports; every fifth is spoiled, so that most of those stand nowhere: two
 * characters change places, or the end of one paragraph meets the beginning of the next. The same seed gives the same.
 */
export function piecesOf(reports: readonly SearchedReport[], count: number, seed: number): string[] {
  const { whole, even } = random('pieces', seed);
  const queries: string[] = [];
  while (queries.length < count) {
    const { texts } = even(reports);
    const at = whole(0, texts.length - 1);
    const characters = [...(texts[at] ?? '')];
    const length = whole(2, 12);
    const start = whole(0, Math.max(0, characters.length - length));
    let piece = characters.slice(start, start + length);
    if (queries.length % 10 === 4 && piece.length > 2)
      piece = [...piece.slice(0, -2), ...piece.slice(-2).reverse()];
    if (queries.length % 10 === 9) {
      const next = [...(texts[at + 1] ?? '')];
      piece = [...characters.slice(-whole(1, 6)), ...next.slice(0, whole(1, 6))];
    }
    const query = piece.join('').trim();
    const typed = query.normalize('NFKC').replace(/\s/g, '');
    if (typed.length >= 2 && !/["＂]/.test(query) && !/^[-－]/.test(query)) queries.push(query);
  }
  return queries;
}

/** A piece as a reader has to type it: one with spaces in quotation marks. */
export const asTyped = (piece: string): string => (/\s/.test(piece) ? `"${piece}"` : piece);

/** What readers ask for, by what it costs. */
export const QUERY_CLASSES = ['single', 'pair', 'phrase', 'long', 'number', 'rare', 'none'] as const;
export type QueryClass = (typeof QUERY_CLASSES)[number];

/**
 * Queries of each class, the same for the same reports and seed: single characters and pairs by how often they stand,
 * phrases of 4 to 6 and of 8 to 12 characters, numbers, what stands in at most three reports, and what stands nowhere.
 */
export function queriesByClass(
  reports: readonly SearchedReport[],
  count: number,
  seed: number,
): Record<QueryClass, string[]> {
  const { whole, even } = random('classes', seed);
  const prose = (): string =>
    even(even(reports.filter(({ sections }) => sections.length > 0)).sections.flat());
  const draw = (make: () => string | null, accept: (query: string) => boolean = () => true): string[] => {
    const drawn = new Set<string>();
    for (let tries = 0; drawn.size < count && tries < 2000 * count; tries += 1) {
      const query = make();
      if (query !== null && accept(query)) drawn.add(query);
    }
    return [...drawn];
  };
  const han = (least: number, most: number) => (): string | null => {
    const pieces = prose().match(/\p{Script=Han}+/gu) ?? [];
    const long = pieces.filter((piece) => piece.length >= least);
    if (long.length === 0) return null;
    const piece = even(long);
    const length = whole(least, Math.min(most, piece.length));
    const start = whole(0, piece.length - length);
    return piece.slice(start, start + length);
  };
  const sample = reports.filter((_, place) => place % Math.ceil(reports.length / 500) === 0);
  const all = reports.map(({ texts }) => texts.join('\n'));
  const standsIn = (query: string, limit: number): number => {
    let found = 0;
    for (const text of all) if (text.includes(query) && (found += 1) > limit) break;
    return found;
  };
  const common = (query: string): boolean =>
    sample.filter(({ texts }) => texts.some((text) => text.includes(query))).length > sample.length / 2;
  return {
    single: draw(han(1, 1)),
    pair: draw(han(2, 2), common),
    phrase: ['政府信息公开', ...draw(han(4, 6))].slice(0, count),
    long: ['政府信息公开工作年度报告', ...draw(han(8, 12))].slice(0, count),
    number: draw(() => /\d[\d.]*[\p{Script=Han}%]?/u.exec(prose())?.[0] ?? null),
    rare: draw(
      () => {
        const text = prose().replace(/\s+/g, '');
        const start = whole(0, Math.max(0, text.length - 8));
        const piece = text.slice(start, start + 8);
        return piece.length === 8 && !/["＂]|^[-－]/.test(piece) ? piece : null;
      },
      (query) => {
        const found = standsIn(query, 3);
        return found > 0 && found <= 3;
      },
    ),
    none: draw(
      () => {
        const [one, other] = [han(2, 3)(), han(2, 3)()];
        return one && other ? one + other : null;
      },
      (query) => standsIn(query, 0) === 0,
    ),
  };
}
