import type { ProseScope } from './archive-files.ts';

/** Sections that get an index of their own where a year is large; together they are all. */
const SECTION_GROUPS: readonly (readonly ProseScope[])[] = [
  ['overview'],
  ['problems'],
  ['preamble', 'proactive', 'requests', 'remedies', 'other'],
];

/** How many reports a part and how many records an index may hold before it is divided. */
export interface PartLimits {
  reports: number;
  records: number;
  /** Up to so many reports Pagefind carries the phrases of an archive; above them lists of pairs do. */
  pagefind: number;
}

/**
 * Pagefind's cost of an exact phrase grows with the square of an index's records, and its memory with the records
 * while it builds; below this both are small (docs/decisions/0010-search.md).
 */
export const PART_LIMITS: PartLimits = { reports: 1200, records: 1500, pagefind: 1200 };

/** Years that share a part: the newest first, as many as stay within the limit; a year is never divided here. */
export function planYears(reportsByYear: ReadonlyMap<number, number>, limit: number): number[][] {
  const parts: number[][] = [];
  let room = 0;
  for (const year of [...reportsByYear.keys()].sort((a, b) => b - a)) {
    const count = reportsByYear.get(year) ?? 0;
    const last = parts.at(-1);
    if (last && count <= room) {
      last.push(year);
      room -= count;
    } else {
      parts.push([year]);
      room = limit - count;
    }
  }
  return parts;
}

/** Divides the records of a part into indexes: one where they are few, else by section, and then into slices. */
export function planShards<Record extends { section: ProseScope }>(
  records: readonly Record[],
  limit: number,
): Record[][] {
  if (records.length <= limit) return records.length > 0 ? [[...records]] : [];
  return SECTION_GROUPS.flatMap((group) => {
    const own = records.filter((record) => group.includes(record.section));
    const slices = Math.ceil(own.length / limit);
    const size = Math.ceil(own.length / slices);
    return Array.from({ length: slices }, (_, slice) => own.slice(slice * size, (slice + 1) * size));
  });
}
