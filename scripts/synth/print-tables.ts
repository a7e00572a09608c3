import type { Edition } from '../../src/vocabulary/editions.ts';
import { columnsOfRow } from '../../src/vocabulary/form-rows.ts';
import { columnLabel, rowLabel } from '../../src/vocabulary/row-labels.ts';
import type { RowDefinition } from '../../src/vocabulary/table-definition.ts';
import { PROACTIVE } from '../../src/vocabulary/proactive.ts';
import { findColumn } from '../../src/vocabulary/tables.ts';
import { REMEDIES } from '../../src/vocabulary/remedies.ts';
import type { Figures } from './figures.ts';
import { requestRows } from './request-figures.ts';

/** The three tables of a report as rows of cells separated by tabs, as copied from a web page. */
export interface PrintedTables {
  proactive: string[];
  requests: string[];
  remedies: string[];
}

const line = (...cells: readonly (string | number)[]): string => cells.join('\t');

export function printTables(figures: Figures): PrintedTables {
  return { proactive: proactive(figures), requests: requests(figures), remedies: remedies(figures) };
}

/** What some heads print behind the words of the form. */
const UNITS: Readonly<Record<string, string>> = {
  采购总金额: '（单位：万元，保留4位小数）',
  本年收费金额: '（单位：万元）',
};

function headOf(column: string, row: RowDefinition, edition: Edition): string {
  const head = columnLabel(row, findColumn('proactive', column)!, edition);
  return head + (UNITS[head] ?? '');
}

function proactive({ edition, proactive: rows }: Figures): string[] {
  const lines: string[] = [];
  let block = '';
  for (const row of PROACTIVE.rows as readonly RowDefinition[]) {
    const values = rows.get(row.key);
    if (!values) continue;
    if (row.path[0] !== block) {
      block = row.path[0] ?? '';
      lines.push(line(block, '', '', ''));
      lines.push(
        line('信息内容', ...columnsOfRow(row, edition).map((column) => headOf(column, row, edition))),
      );
    }
    lines.push(line(rowLabel(row, edition), ...values));
  }
  return lines;
}

function requests({ edition, requests: rows }: Figures): string[] {
  const lines = [
    line(
      '(本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和)',
      '',
      '申请人情况',
      '',
      '',
      '',
      '',
      '',
      '总计',
      '',
    ),
    line('', '', '自然人', '法人或其他组织', '', '', '', '', '', ''),
    line('', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '', ''),
  ];
  let group = '';
  for (const row of requestRows(edition)) {
    const values = rows.get(row.key) ?? [];
    const label = rowLabel(row, edition);
    const [, bracket = '', digit = ''] = /^[一二三四](?:（(.)）)?(\d?)$/u.exec(row.ordinal) ?? [];
    if (row.path.length === 0) {
      const ordinal = row.ordinal.slice(0, 1);
      lines.push(line(`${ordinal}、${label}`, '', ...values));
      continue;
    }
    const results = row.key === 'granted' ? '三、本年度办理结果' : '';
    if (digit === '') {
      lines.push(line(results, `(${bracket}) ${label}`, ...values));
      continue;
    }
    const head = row.path.at(-1)!.replace(/^（(.)）/u, '($1) ');
    lines.push(line('', head === group ? '' : head, `${digit}. ${label}`, ...values));
    group = head;
  }
  return lines;
}

const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

function remedies({ remedies: rows }: Figures): string[] {
  const empty = ['', '', '', '', ''];
  return [
    line('行政复议', ...empty.slice(1), '行政诉讼', ...empty, ...empty.slice(1)),
    line(...OUTCOMES, '未经复议直接起诉', ...empty.slice(1), '复议后起诉', ...empty.slice(1)),
    line(...empty, ...OUTCOMES, ...OUTCOMES),
    line(...REMEDIES.rows.flatMap((row) => rows.get(row.key) ?? [])),
  ];
}
