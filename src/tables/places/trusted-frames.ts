import type { FramedRow } from '../framed-row.ts';
import { framesOf, type Frame } from './frames.ts';
import { judge, type Judged } from './judged-frames.ts';
import { isPrinted } from '../printed-fields.ts';
import { isPiled, lacksEnd } from './row-sums.ts';
import type { Saving } from '../saving.ts';

/** A frame that fits fewer of the rows than this is none of the table's. */
const FITTING = 0.8;

/** Where more rows than this contradict their own sums, it is rather the frame that is wrong. */
const DOUBTFUL = 0.5;

/** Fewer rows are piled up by chance. */
const FEW_PILED = 2;

/** So many rows have to agree with their sums before they overrule the heads. */
const FEW_ROWS = 3;

/** The frames that a group of rows is to be laid out by. */
export interface TrustedFrames {
  /** The heads, which go first; null where they are none that rows fit, or the sums speak against them. */
  heads: Frame | null;
  /** All other frames that fit most rows and contradict the fewest sums, which have to agree. */
  others: readonly Frame[];
}

/**
 * The frames that the printed rows of a group are to be laid out by, among `all` rows of the table. None where
 * blank cells were lost, so that no frame can hold.
 */
export function trustedFrames(
  printed: readonly FramedRow[],
  all: readonly FramedRow[],
  { areBlanksKept }: Saving,
): TrustedFrames {
  const isHeaped = !areBlanksKept && areHeaped(printed) && areHeaped(all);
  const areKept = areBlanksKept || endApart(all);
  const frames = framesOf(printed, all).flatMap((frame): Judged[] => {
    const fitting = printed.flatMap((row) => {
      const placement = frame.place(row);
      return placement ? [{ row, placement }] : [];
    });
    const isFit = fitting.length > 0 && fitting.length >= FITTING * printed.length;
    return isFit && !(frame.name === 'heads' && areLabelsUnderHeads(printed))
      ? [{ frame, ...judge(fitting, areKept), isHeaped }]
      : [];
  });
  const isStream = printed[0]?.row.layout === 'flow';
  const isTrusted = ({ checked, contradicted, held, gapped, piled, isHeaped }: Judged) =>
    !isHeaped &&
    (piled < FEW_PILED || piled < DOUBTFUL * gapped) &&
    // In a stream nothing but the count of its cells tells their places: where no sum holds, that is not enough, unless
    // others show that it keeps its blank cells.
    !(isStream && !areBlanksKept && gapped > 0 && checked > 0 && contradicted === checked && held === 0);
  const heads = frames.find(({ frame }) => frame.name === 'heads');
  const isOverruled = frames.some(
    ({ checked, contradicted }) =>
      checked >= FEW_ROWS && contradicted === 0 && heads && heads.contradicted > DOUBTFUL * heads.checked,
  );
  const others = frames.filter((judged) => judged !== heads);
  const most = Math.max(0, ...others.map(({ fitting }) => fitting));
  const near = others.filter(({ fitting }) => fitting === most);
  const fewest = Math.min(...near.map(({ contradicted }) => contradicted));
  return {
    heads: heads && isTrusted(heads) && !isOverruled ? heads.frame : null,
    others: near
      .filter((judged) => judged.contradicted === fewest && isTrusted(judged))
      .map(({ frame }) => frame),
  };
}

/** Whether rows of a grid have a cell for each column, and end apart: then they were not filled up to its width. */
function endApart(rows: readonly FramedRow[]): boolean {
  const ends = Map.groupBy(rows, ({ row }) => row.reach);
  return (
    rows.every(({ row, fields, columns }) => row.layout === 'cells' && fields.length === columns.length) &&
    [...ends.values()].filter((own) => own.length >= FEW_ROWS).length > 1
  );
}

function areHeaped(rows: readonly FramedRow[]): boolean {
  // A row with too many numbers or cells took in another, whose numbers tell nothing of its blank cells.
  const blank = rows.filter(
    ({ row, fields, columns }) =>
      row.layout === 'flow' &&
      fields.filter(isPrinted).length <= columns.length &&
      fields.length < 2 * columns.length &&
      fields.some(isPrinted) &&
      !fields.every(isPrinted),
  );
  // Rows whose last number is no sum show that the blank cell behind it is their total's; of more blank cells they show nothing.
  const untotalled = blank.filter((row) => lacksEnd(row, 1));
  const isTotalAlone = ({ fields, columns }: FramedRow) =>
    fields.filter(isPrinted).length >= columns.length - 1;
  if (untotalled.length >= FEW_ROWS && blank.every(isTotalAlone) && !blank.some(isPiled)) return false;
  return (
    blank.length > 0 &&
    blank.every(
      ({ fields }) => fields.findLastIndex(isPrinted) < fields.findIndex((field) => !isPrinted(field)),
    )
  );
}

/** Whether the labels of most rows reach under the heads of columns: then these stand above other cells than their own. */
function areLabelsUnderHeads(rows: readonly FramedRow[]): boolean {
  const under = rows.filter(({ row, fields, head, columns }) => {
    if (!head?.isAligned || head.source !== row.source || fields.length === 0) return false;
    const own = head.columns.filter(({ key }) => columns.includes(key));
    return own.some(({ field }) => field.from < fields[0]!.from);
  });
  return under.length > DOUBTFUL * rows.length;
}
