import type { PrintedRow } from '../../recognise/printed.ts';
import { isAddedHead } from '../../vocabulary/added-heads.ts';
import type { TableDefinition } from '../../vocabulary/table-definition.ts';
import { orderOf } from './head-columns.ts';
import { isBetweenHeads, isHeadRow, isHeadTail } from './head-rows.ts';
import { NONE, type Head } from '../head.ts';
import { columnKey } from '../label-keys.ts';
import type { LabelIndex } from '../labels/labels.ts';
import { isWords } from '../printed-fields.ts';

/** The heads of a table's blocks; rows of heads that follow each other are one. */
export function readHeads(rows: readonly PrintedRow[], table: TableDefinition, labels: LabelIndex): Head[] {
  const heads: Head[] = [];
  rows.forEach((row, at) => {
    const isHead =
      isHeadRow(row, row.fields, labels) ||
      (heads.at(-1)?.to === at && (isHeadTail(row, labels) || isBetweenHeads(row, rows[at + 1], labels)));
    if (!isHead) return;
    const open = heads.at(-1);
    if (open && open.to === at) {
      open.to = at + 1;
      for (const field of row.fields) {
        open.fields.push(field);
        open.rowOf.push(at);
      }
      open.edge = Math.max(open.edge, edgeOf(row));
    } else {
      heads.push({
        from: at,
        to: at + 1,
        source: row.source,
        layout: row.layout,
        ...NONE,
        others: [],
        fields: [...row.fields],
        rowOf: row.fields.map(() => at),
        edge: edgeOf(row),
      });
    }
  });
  for (const head of heads) {
    Object.assign(head, orderOf(head, table));
    head.others = head.fields.filter(
      (field) =>
        isWords(field) &&
        columnKey(field.text, table) === null &&
        labels.find(field.text) === null &&
        (!labels.isHead(field.text) || isAddedHead(field.text)) &&
        !labels.isGroup(field.text),
    );
  }
  return heads;
}

function edgeOf({ fields }: PrintedRow): number {
  return fields.at(-1)?.to ?? 0;
}
