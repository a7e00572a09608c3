import { hasNumber, hasValues, type LogicalRow } from '../logical-row.ts';

/**
 * Labels without numbers and rows without labels that lines of text print among each other, as a label of two lines has
 * its numbers between them or above: each label with the row of its turn. Only where between any two whole rows there
 * are as many of the one as of the other; null where there are none, or not.
 */
export function attachInOrder(rows: readonly LogicalRow[]): LogicalRow[] | null {
  const isLabel = (row: LogicalRow) => row.row !== null && !hasNumber(row);
  const isNumbers = (row: LogicalRow) => row.isBare && row.row === null;
  if (!rows.some(isNumbers) || rows.some(({ layout }) => layout !== 'gaps')) return null;
  const attached: LogicalRow[] = [];
  let [labels, numbers]: [LogicalRow[], LogicalRow[]] = [[], []];
  for (const row of [...rows, null]) {
    if (row?.isBehindHead && labels.length > numbers.length) return null;
    if (row && isLabel(row)) labels.push(row);
    else if (row && isNumbers(row)) numbers.push(row);
    else {
      if (labels.length !== numbers.length) return null;
      numbers.forEach((bare, at) => {
        const { row: definition, label, by, place } = labels[at]!;
        attached.push({ ...bare, row: definition, label, by, place });
      });
      [labels, numbers] = [[], []];
      if (row) attached.push(row);
    }
  }
  return attached;
}

/**
 * Bare rows right below a label that has no numbers of its own, where labels and rows take turns: the label is theirs.
 * Where several labels or several rows follow each other, nobody can tell by standing beside which belongs to which.
 */
export function attachBelow(rows: readonly LogicalRow[]): LogicalRow[] {
  const attached: LogicalRow[] = [];
  for (let at = 0; at < rows.length; at++) {
    const [before, label, bare, behind] = [rows[at - 1], rows[at]!, rows[at + 1], rows[at + 2]];
    const isLabel = label.row !== null && !hasValues(label);
    const isBelow = bare?.isBare === true && bare.isBehindHead !== true;
    const isAlone =
      isLabel &&
      isBelow &&
      behind?.isBare !== true &&
      before?.isBare !== true &&
      !(before?.row && !hasValues(before));
    const isAfterPair =
      isLabel &&
      isBelow &&
      behind?.isBare !== true &&
      attached.at(-1)?.isBare === true &&
      attached.at(-1)!.row !== null;
    if (isAlone || isAfterPair) {
      attached.push({ ...bare, row: label.row, label: label.label, by: label.by, place: label.place });
      at++;
    } else {
      attached.push(label);
    }
  }
  return attached;
}
