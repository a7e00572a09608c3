import type { PageSize } from '../tree.ts';
import type { Bounds, Mark } from './drawing.ts';
import { besideTable, withGapTables, type GapTable } from './gap-table.ts';
import type { TextLine } from './lines.ts';
import type { Setting } from './paragraphs.ts';
import type { Sheet, Table } from './table.ts';

/** A page as it is read: its lines of prose and its tables. */
export interface ReadPage {
  sheet: Sheet;
  /** As it is shown, in points. */
  size: PageSize;
  height: number;
  lines: TextLine[];
  tables: (Bounds & { table: Table | GapTable })[];
  /** What is drawn and may be a number; absent of a picture. */
  marks?: readonly Mark[];
  /** Whether nobody knows which of several tables its numbers belong to; absent: no. */
  isInDoubt?: boolean;
}

/** What stands on a page, from the top down. */
export function itemsOf(
  prose: readonly TextLine[],
  tables: ReadPage['tables'],
  setting: Setting,
  page: { sheet: Sheet; marks: readonly Mark[] } | null,
): (TextLine | Table | GapTable)[] {
  const items: (TextLine | Table | GapTable)[] = [];
  const isBeside = ({ top, bottom }: TextLine) =>
    tables.some((table) => (top + bottom) / 2 > table.top && (top + bottom) / 2 < table.bottom);
  const laid = (lines: readonly TextLine[]): (TextLine | GapTable)[] => {
    if (!page) return [...lines];
    const stretches: TextLine[][] = [];
    let wasBeside: boolean | null = null;
    for (const line of lines) {
      if (isBeside(line) !== wasBeside) stretches.push([]);
      wasBeside = isBeside(line);
      stretches.at(-1)!.push(line);
    }
    return stretches.flatMap((own) =>
      isBeside(own[0]!) ? own.map(besideTable) : withGapTables(own, setting, page),
    );
  };
  let from = 0;
  for (const { top, table } of tables) {
    const end = Math.max(from, prose.findLastIndex((line) => line.top < top) + 1);
    items.push(...laid(prose.slice(from, end)), table);
    from = end;
  }
  return [...items, ...laid(prose.slice(from))];
}

/** What is printed where nobody knows which of several tables a number belongs to. */
export function inDoubt<Item extends TextLine | Table | GapTable>(item: Item): Item | TextLine | GapTable {
  if ('unit' in item) return { ...item, isInDoubt: true };
  return 'baseline' in item ? besideTable(item) : item;
}
