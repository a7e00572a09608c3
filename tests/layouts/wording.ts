import type { Edition } from '../../src/vocabulary/editions.ts';
import type { SectionKey } from '../../src/vocabulary/sections.ts';

import { columnLabel, rowLabel } from '../../src/vocabulary/row-labels.ts';
import type { RowDefinition, TableDefinition } from '../../src/vocabulary/table-definition.ts';
import { TABLES, type TableKey } from '../../src/vocabulary/tables.ts';
import type { Random } from './random.ts';

/** The words of one report: every agency retypes the form a little differently. */
export interface Wording {
  sections: Record<SectionKey, string>;
  /** A row's label as printed in its own cell, by table and row. */
  label(table: TableKey, row: RowDefinition): string;
  /** A column's head. */
  head(table: TableKey, column: string, row?: RowDefinition): string;
  /** The label of a group of rows: （三）不予公开. */
  group(label: string): string;
  balance: string;
}

const BALANCE = '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和';
const PARTLY = '（区分处理的，只计这一情形，不计其他情形）';

/** Words from chance, all of which real reports print. */
export function chooseWording(random: Random, editions: Record<'proactive' | 'requests', Edition>): Wording {
  const item = random.pick(['@.', '@.', '@. ', '@、', '@．']);
  const bracket = random.pick(['（@）', '（@）', '(@)', '(@) ']);
  const partly = random.pick([PARTLY, PARTLY, '']);
  const organisation = random.pick(['社会公益组织', '社会公益组织', '社会组织']);
  const quotes = random.pick(['“@”', '“@”', '"@"', '「@」']);
  const laws = random.pick(['其他法律行政法规禁止公开', '其他法律行政法规禁止公开', '其他法律法规禁止公开']);
  const documents =
    editions.proactive === '2019'
      ? '规范性文件'
      : random.pick(['行政规范性文件', '行政规范性文件', '规范性文件']);
  const edition = editions.requests;
  const numbered = (text: string) =>
    text.replace(/^（(.)）/, (_, numeral: string) => bracket.replace('@', numeral));
  return {
    sections: {
      overview: '一、总体情况',
      proactive: '二、主动公开政府信息情况',
      requests: '三、收到和处理政府信息公开申请情况',
      remedies:
        edition === '2019'
          ? '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'
          : '四、政府信息公开行政复议、行政诉讼情况',
      problems: '五、存在的主要问题及改进情况',
      other: '六、其他需要报告的事项',
    },
    label(table, row) {
      if (table === 'proactive') {
        return row.key === 'normativeDocuments' ? documents : rowLabel(row, editions.proactive);
      }
      if (table === 'remedies') return row.label;
      const words = (
        { 'refused.prohibitedByLaw': laws, partiallyGranted: `部分公开${partly}` }[row.key] ?? row.label
      ).replace(/“(.+)”/, (_, quoted: string) => quotes.replace('@', quoted));
      const ordinal = /(?:三)?(?:（(?<group>.)）)?(?<item>\d)?$/u.exec(row.ordinal)?.groups;
      if (ordinal?.['item']) return item.replace('@', ordinal['item']) + words;
      if (ordinal?.['group']) return bracket.replace('@', ordinal['group']) + words;
      return `${row.ordinal}、${words}`;
    },
    head(table, column, row) {
      if (column === 'publicInterestOrganization') return organisation;
      const definition = (TABLES[table] as TableDefinition).columns.find(({ key }) => key === column)!;
      return row
        ? columnLabel(row, definition, editions[table === 'proactive' ? 'proactive' : 'requests'])
        : definition.label;
    },
    group: numbered,
    balance: random.pick([`（${BALANCE}）`, `(${BALANCE})`, `（${BALANCE.replace('，', ',')}）`]),
  };
}
