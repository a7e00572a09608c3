import { rowLabel } from '../../vocabulary/row-labels.ts';
import { findColumn, findRow, TABLES, type TableKey } from '../../vocabulary/tables.ts';

/** “总计” with its group where the label alone is not clear: “三、本年度办理结果 › 总计”. */
export function rowName(table: TableKey | undefined, row: string | undefined): string {
  const definition = table && row ? findRow(table, row) : undefined;
  if (!definition) return '';
  return `“${[...definition.path, rowLabel(definition)].join(' › ')}”`;
}

/** “自然人” */
export function columnName(table: TableKey | undefined, column: string | undefined): string {
  const definition = table && column ? findColumn(table, column) : undefined;
  return definition ? `“${definition.label}”` : '';
}

/** “收到和处理政府信息公开申请情况”表 */
export function tableName(table: TableKey | undefined): string {
  return table ? `“${TABLES[table].label}”表` : '表格';
}
