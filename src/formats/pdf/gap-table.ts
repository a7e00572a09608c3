import { isFormLabel } from '../../vocabulary/form-labels.ts';
import { withoutOrdinals } from './counted-labels.ts';
import type { Bounds, Mark } from './drawing.ts';
import type { PlacedWords } from './gap-columns.ts';
import { chunksOf, doubted, isPiece, showsRow, type Words } from './gap-words.ts';
import { spacingOf } from './letter-spacing.ts';
import { commonSize, type TextLine } from './lines.ts';
import type { Setting } from './paragraphs.ts';
import { rowsOfWords } from './rows-of-words.ts';
import type { Sheet } from './table.ts';
import { isDoubtful } from './watermarks.ts';

/** A table whose columns nothing but space parts, row by row. */
export interface GapTable {
  rows: PlacedWords[][];
  /** Half the height of its letters, in points. */
  unit: number;
  /** Whether none of its numbers can be read, and no cell is known to be blank; absent: no. */
  isInDoubt?: boolean;
}

/** A wider gap than so many lines of writing ends a table. */
const FAR = 4;

/** Lines of prose, and the tables that stand among them without lines of their own, in their order. */
export function withGapTables(
  lines: readonly TextLine[],
  setting: Setting,
  { sheet, marks }: { sheet: Sheet; marks: readonly Mark[] },
): (TextLine | GapTable)[] {
  const rough = lines.map((line) => ({ line, chunks: chunksOf(line, 0) }));
  // Letters that are set apart are no words apart.
  const spacing = spacingOf(rough.flatMap(({ chunks }) => (showsRow(chunks) ? chunks : [])));
  const chunked = spacing > 0 ? lines.map((line) => ({ line, chunks: chunksOf(line, spacing) })) : rough;
  const isRow = chunked.map(({ chunks }) => showsRow(chunks));
  const mayBelong = chunked.map(({ line, chunks }, at) => isRow[at]! || isPiece(line, chunks, setting));
  const items: (TextLine | GapTable)[] = [];
  for (let at = 0; at < chunked.length;) {
    let end = at;
    while (
      end < chunked.length &&
      mayBelong[end]! &&
      (end === at || chunked[end]!.line.baseline - chunked[end - 1]!.line.baseline <= FAR * setting.leading)
    )
      end++;
    if (isRow.slice(at, end).filter(Boolean).length >= 2) {
      const chunks = withoutOrdinals(chunked.slice(at, end).map((own) => own.chunks)).flat();
      const glyphs = chunks.flatMap((chunk) => chunk.glyphs);
      const table = { rows: rowsOf(chunks, sheet), unit: commonSize(glyphs) / 2 };
      const isInDoubt = glyphs.some(isDoubtful) || marks.some((mark) => standsAmong(mark, chunks));
      items.push(isInDoubt ? { ...table, isInDoubt } : table);
      at = end;
    } else {
      const next = Math.max(end, at + 1);
      for (; at < next; at++) {
        const { line } = chunked[at]!;
        items.push(line.glyphs.some(isDoubtful) ? besideTable(line) : line);
      }
    }
  }
  return items;
}

/**
 * A line beside a table of drawn lines, which has some of the numbers of its rows perhaps: nobody knows then what the other ones
 * count. Any other line as it is.
 */
export function besideTable(line: TextLine): TextLine {
  const chunks = chunksOf(line, 0);
  const isLabelled = chunks.length > 1 && isFormLabel(chunks[0]!.text);
  if (!showsRow(chunks) && !(isLabelled && line.glyphs.some(isDoubtful))) return line;
  return { ...line, text: chunks.map((chunk) => doubted(chunk).text).join(' ') };
}

/** Whether a mark as small as words stands by itself behind words of its line, in place of a number perhaps. */
function standsAmong(mark: Mark, chunks: readonly Words[]): boolean {
  const [x, y] = [(mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2];
  const isBeside = ({ top, bottom }: Bounds) => y >= top && y <= bottom;
  const isOn = (words: Words) => isBeside(words) && x >= words.left && x <= words.right;
  const before = chunks.find((words) => isBeside(words) && words.right <= mark.left);
  if (!before || chunks.some(isOn)) return false;
  const height = mark.bottom - mark.top;
  return height >= before.size / 3 && height <= 2 * before.size;
}

function rowsOf(chunks: readonly Words[], { page, boxOf }: Sheet): PlacedWords[][] {
  return rowsOfWords(chunks).map((own) =>
    own.map((chunk) => ({
      text: chunk.text,
      page,
      box: boxOf(chunk),
      left: chunk.left,
      right: chunk.right,
    })),
  );
}
