import type { Edition } from '../../src/vocabulary/editions.ts';
import type { TableKey } from '../../src/vocabulary/tables.ts';
import { inTenThousandYuan, ORDINARY_UNIT, type MoneyUnit } from './money.ts';
import {
  proactiveFigures,
  remedyFigures,
  requestFigures,
  type Figures,
  type Scale,
  SCALES,
} from './figures.ts';
import type { Random } from './random.ts';
import { chooseWording, type Wording } from './wording.ts';

/** How a report writes zero. */
export type Zeros = 'printed' | 'blank' | 'nbsp' | 'dash' | 'mixed';

/** One cell as printed: its words, and the number a careful person reads there; null where none is to be read. */
export interface MadeCell {
  text: string;
  value: number | null;
}

/** Cells by row and column keys. */
export type MadeTable = Record<string, Record<string, MadeCell>>;

/** A made-up report: the truth that a layout prints. */
export interface MadeReport {
  agency: string;
  year: number;
  editions: Record<'proactive' | 'requests', Edition>;
  zeros: Zeros;
  unit: MoneyUnit;
  wording: Wording;
  tables: Record<TableKey, MadeTable>;
}

/** What a layout can carry. */
export interface Making {
  zeros: readonly Zeros[];
  /**
   * Of which cells the file tells the place: of all; of those of a row that prints every one; of none. Where sums have
   * to tell places, none is wrong in the source and 总计 is printed.
   */
  places: 'all' | 'full rows' | 'none';
  /** Whether each block of table 2 may be of another edition. */
  blocks?: 'of both editions';
  editions?: readonly Edition[];
  units?: readonly MoneyUnit[];
  scales?: readonly Scale[];
  /** Signs such as 减4 and +4; without them −4 is `-4` and 4 is `4`. */
  signs?: boolean;
}

const AGENCIES = [
  '青禾县水务局',
  '青禾县林业局',
  '青禾市生态环境局',
  '云泽县人民政府',
  '白石区市场监督管理局',
  '临溪镇人民政府',
  '北湖区中央街道办事处',
  '长岭市住房和城乡建设局',
];

const DASHES = ['-', '--', '—', '－', '/', '无', '——'];

/** A report from chance, as a layout can carry it. */
export function makeReport(random: Random, making: Making): MadeReport {
  const editions = making.editions ?? (['2019', '2021'] as const);
  const requests = random.pick(editions);
  // A tenth mixes the tables of two editions.
  const proactive = random.chance(0.1) ? random.pick(editions) : requests;
  const zeros = random.pick(making.zeros);
  const unit = random.pick(making.units ?? [ORDINARY_UNIT]);
  const scale = random.pick(making.scales ?? SCALES);
  const dash = random.pick(DASHES);
  const figures: Record<TableKey, Figures> = {
    proactive: making.blocks
      ? bothEditions(random, scale, unit)
      : proactiveFigures(random, proactive, scale, unit),
    requests: requestFigures(random, requests, scale),
    remedies: remedyFigures(random, scale),
  };
  if (making.places !== 'none' && random.chance(0.2)) misprintSums(random, figures);
  const print = (number: number | null, column: string): MadeCell => {
    if (number === null) return { text: '', value: null };
    if (number === 0) {
      const style = zeros === 'mixed' ? random.pick(['printed', 'printed', 'blank', 'dash'] as const) : zeros;
      if (style === 'printed') return { text: '0', value: 0 };
      return { text: style === 'dash' ? dash : style === 'nbsp' ? '\u00a0' : '', value: null };
    }
    if (column === 'change') return { text: signed(random, number, making.signs ?? false), value: number };
    if (column === 'amount') return { text: String(number), value: inTenThousandYuan(number, unit) };
    return { text: String(number), value: number };
  };
  const leaveOut = making.places === 'all' ? random.pick(LEAVINGS) : 'nothing';
  const tables = Object.fromEntries(
    Object.entries(figures).map(([table, rows]) => [
      table,
      Object.fromEntries(
        Object.entries(rows).map(([row, cells]) => [
          row,
          Object.fromEntries(
            Object.entries(cells).map(([column, number]) => [
              column,
              print(isLeftOut(random, leaveOut, table, row, column) ? null : number, column),
            ]),
          ),
        ]),
      ),
    ]),
  ) as Record<TableKey, MadeTable>;
  return {
    agency: random.pick(AGENCIES),
    year: requests === '2019' ? random.whole(2019, 2020) : random.whole(2021, 2025),
    editions: { proactive, requests },
    zeros,
    unit,
    wording: chooseWording(random, { proactive, requests }),
    tables,
  };
}

/** Table 2 whose documents are counted after one edition of the form, and everything else after the other. */
function bothEditions(random: Random, scale: Scale, unit: MoneyUnit): Figures {
  const documents = random.pick(['2019', '2021'] as const);
  const rest = documents === '2019' ? '2021' : '2019';
  const isDocument = ([key]: [string, unknown]) => key === 'regulations' || key === 'normativeDocuments';
  return Object.fromEntries([
    ...Object.entries(proactiveFigures(random, documents, scale, unit)).filter(isDocument),
    ...Object.entries(proactiveFigures(random, rest, scale, unit)).filter((entry) => !isDocument(entry)),
  ]);
}

/** What some reports do not print at all. */
const LEAVINGS = [
  'nothing',
  'nothing',
  'nothing',
  'nothing',
  'nothing',
  'parts',
  'some totals',
  'all but received',
] as const;

function isLeftOut(
  random: Random,
  leaving: (typeof LEAVINGS)[number],
  table: string,
  row: string,
  column: string,
): boolean {
  if (leaving === 'nothing' || table === 'proactive') return false;
  if (leaving === 'parts') return table === 'requests' && column !== 'total';
  if (leaving === 'some totals') return column === 'total' && random.chance(0.3);
  return row !== 'received';
}

function signed(random: Random, number: number, signs: boolean): string {
  if (!signs) return String(number);
  const size = Math.abs(number);
  return number < 0
    ? random.pick([`-${size}`, `-${size}`, `−${size}`, `减${size}`])
    : random.pick([`${size}`, `${size}`, `+${size}`, `增${size}`]);
}

/** Sums that the source itself got wrong stay as printed. */
function misprintSums(random: Random, figures: Record<TableKey, Figures>): void {
  for (let left = random.whole(1, 3); left > 0; left--) {
    const rows = Object.values(random.chance(0.8) ? figures.requests : figures.remedies);
    const row = random.pick(rows);
    const column = random.pick([...Object.keys(row), 'total', 'total']);
    row[column] = Math.max(0, row[column]! + random.pick([-10, -2, -1, 1, 2, 9]));
  }
}
