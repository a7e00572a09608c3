import { columnKeys, requestsGrid, type Grid, type GridCell } from './grids.ts';
import { REQUESTS } from '../../src/vocabulary/requests.ts';
import type { MadeReport, Making } from './made-report.ts';
import { FOREIGN_UNITS, KNOWN_UNITS } from './money.ts';
import { partsOf, type Part } from './parts.ts';
import type { Random } from './random.ts';
import { inTaiwan, inHongKong } from './traditional.ts';
import { makeReport } from './made-report.ts';
import { remediesGrid, proactiveGrid } from './grids.ts';

/** One thing out of the ordinary that a report may print in any layout. */
export interface Twist {
  name: string;
  making?: Partial<Making>;
  parts: (made: MadeReport, random: Random) => Part[];
}

/** Changes the words of single cells. */
function onCells(parts: readonly Part[], change: (cell: GridCell) => string): Part[] {
  return parts.map((part) =>
    part.kind === 'table'
      ? { ...part, grid: part.grid.map((row) => row.map((cell) => ({ ...cell, text: change(cell) }))) }
      : part,
  );
}

/** Changes every word of the report. */
function onWords(parts: readonly Part[], change: (text: string) => string): Part[] {
  return onCells(
    parts.map((part) => (part.kind === 'table' ? part : { ...part, text: change(part.text) })),
    ({ text }) => change(text),
  );
}

const [PERSON, ...REST] = columnKeys(REQUESTS);
const ORGANISATIONS = REST.filter((key) => key !== 'total');
const NOTES = ['①', '②', '⑩', '²', '³', '₂', '（含自然失效29件）', '（详见附件1）', '（注2）'];
const EXTRA_ROWS = ['其他主动公开文件', '其他政策文件', '政策解读材料'];
const KANGXI: Record<string, string> = {
  自: '⾃',
  人: '⼈',
  文: '⽂',
  行: '⾏',
  工: '⼯',
  立: '⽴',
  比: '⽐',
};
const MISPRINTS = ['囗', '口', '丁', '日', '□'];

export const TWISTS: readonly Twist[] = [
  {
    name: 'total before the applicants',
    parts: (made) => partsOf(made, { requests: [requestsGrid(made, ['total', PERSON!, ...ORGANISATIONS])] }),
  },
  {
    name: 'applicants in another order',
    parts: (made, random) => {
      const organisations = random.shuffled(ORGANISATIONS);
      const order = random.pick([
        [PERSON!, ...organisations, 'total'],
        [...organisations, PERSON!, 'total'],
        [PERSON!, 'total', ...organisations],
      ]);
      return partsOf(made, { requests: [requestsGrid(made, order)] });
    },
  },
  {
    name: 'columns of table 2 in another order',
    // One block of the form of 2021 has columns to change places, nearly all blocks of that of 2019.
    parts: (made, random) => partsOf(made, { proactive: [permutedBlocks(proactiveGrid(made), random)] }),
  },
  {
    name: 'heads of both forms in table 2',
    making: { blocks: 'of both editions' },
    parts: (made) => partsOf(made),
  },
  {
    name: "last year's tables beside this year's",
    making: { places: 'all' },
    parts: (made, random) => withLastYear(made, random),
  },
  {
    name: "a province's row in table 2",
    parts: (made, random) => partsOf(made, { proactive: [withExtraRow(proactiveGrid(made), random)] }),
  },
  {
    name: 'notes beside numbers',
    parts: (made, random) =>
      onCells(partsOf(made), ({ role, text }) =>
        role === 'value' && /^\d+$/.test(text) && random.chance(0.1) ? text + random.pick(NOTES) : text,
      ),
  },
  {
    name: 'thousands apart, or wide digits',
    making: { scales: ['many', 'dense'] },
    parts: (made, random) => {
      const separator = random.pick([',', ',', '，']);
      const wide = random.chance(0.4);
      return onCells(partsOf(made), ({ role, text }) => {
        if (role !== 'value' || !/\d/.test(text)) return text;
        if (wide) return text.replace(/[\d.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
        return text.replace(/\d{4,}/, (digits, at: number) =>
          at > 0 && text[at - 1] === '.' ? digits : digits.replace(/\B(?=(\d{3})+$)/g, separator),
        );
      });
    },
  },
  {
    name: 'wording of Taiwan or Hong Kong',
    parts: (made, random) => onWords(partsOf(made), random.pick([inTaiwan, inHongKong])),
  },
  {
    name: 'a misprinted character in labels',
    parts: (made, random) =>
      onCells(partsOf(made), ({ role, text }) => {
        if (role !== 'label' || text.length < 5 || !random.chance(0.15)) return text;
        const letters = [...text];
        // The ordinal stays.
        letters[random.whole(Math.min(4, letters.length - 2), letters.length - 1)] = random.pick(MISPRINTS);
        return letters.join('');
      }),
  },
  {
    name: 'labels typed in other ways',
    parts: (made, random) => {
      const style = random.pick(['spaces', 'radicals', 'circled brackets', 'notes', 'breaks'] as const);
      return onCells(partsOf(made), ({ role, text }) => {
        if (role === 'value') return text;
        if (style === 'radicals') return text.replace(/[自人文行工立比]/g, (char) => KANGXI[char]!);
        if (style === 'circled brackets') {
          return text.replace(/^[（(]([一二三四五六七])[）)]\s?/, (_, numeral: string) =>
            String.fromCodePoint(0x3220 + '一二三四五六七'.indexOf(numeral)),
          );
        }
        if (style === 'notes') {
          return role === 'label' && /申请数量$/.test(text) ? `${text}（含通过网络提交的申请）` : text;
        }
        if (text.length < 2 || !random.chance(0.3)) return text;
        const cut = random.whole(1, text.length - 1);
        return text.slice(0, cut) + (style === 'spaces' ? ' ' : '　') + text.slice(cut);
      });
    },
  },
  {
    name: 'section titles in other words',
    parts: (made, random) =>
      partsOf(made).map((part) =>
        part.kind === 'heading' ? { ...part, text: retitled(part.text, random) } : part,
      ),
  },
  {
    name: 'money in another unit',
    making: { units: KNOWN_UNITS, scales: ['some', 'many', 'dense'] },
    parts: (made) => partsOf(made),
  },
  {
    name: 'money in a foreign unit',
    making: { units: FOREIGN_UNITS, scales: ['some', 'many', 'dense'] },
    parts: (made) => partsOf(made),
  },
];

/** Each block of table 2 with its columns, head and rows alike, in an order of its own. */
function permutedBlocks(grid: Grid, random: Random): Grid {
  let order: number[] = [];
  return grid.map((row) => {
    if (row.length < 3) return row;
    if (row[1]!.role === 'head') order = random.shuffled(row.slice(1).map((_, at) => at + 1));
    // Every column keeps the room of its new place.
    return [row[0]!, ...order.map((from, at) => ({ ...row[from]!, columns: row[at + 1]!.columns }))];
  });
}

function withExtraRow(grid: Grid, random: Random): Grid {
  const at = grid.findIndex((row) => /规范性文件$/.test(row[0]!.text));
  const number = () => String(random.whole(1, 400));
  const extra = grid[at]!.map((cell, index) => ({
    ...cell,
    text: index === 0 ? random.pick(EXTRA_ROWS) : number(),
  }));
  return [...grid.slice(0, at + 1), extra, ...grid.slice(at + 1)];
}

function withLastYear(made: MadeReport, random: Random): Part[] {
  const last: MadeReport = {
    ...makeReport(random, { zeros: ['printed'], places: 'all', editions: [made.editions.requests] }),
    year: made.year - 1,
    wording: made.wording,
  };
  if (last.editions.proactive !== made.editions.proactive) return partsOf(made);
  const parts = partsOf(made);
  const lastGrids = {
    proactive: proactiveGrid(last),
    requests: requestsGrid(last),
    remedies: remediesGrid(last),
  };
  if (random.chance(0.5)) {
    // As an annex behind the whole report.
    const annex = Object.entries(lastGrids).map(([table, grid]): Part => ({
      kind: 'table',
      table: table as keyof typeof lastGrids,
      grid,
    }));
    return [...parts, { kind: 'line', text: `附：${last.year}年政府信息公开情况统计表` }, ...annex];
  }
  const firstLast = random.chance(0.5);
  return parts.flatMap((part): Part[] => {
    if (part.kind !== 'table') return [part];
    const [now, before] = [`${made.year}年情况：`, `${last.year}年情况：`];
    const mine: Part[] = [{ kind: 'line', text: now }, part];
    const theirs: Part[] = [
      { kind: 'line', text: before },
      { ...part, grid: lastGrids[part.table] },
    ];
    return firstLast ? [...theirs, ...mine] : [...mine, ...theirs];
  });
}

const RETITLED: Record<string, readonly string[]> = {
  一: ['一、总体情况', '一、政府信息公开工作总体情况', '一、基本情况', '一、概述'],
  二: ['二、主动公开政府信息情况', '二、主动公开政府信息的情况', '二、行政机关主动公开政府信息情况'],
  三: [
    '三、收到和处理政府信息公开的申请情况',
    '三、行政机关收到和处理政府信息公开申请情况',
    '三、收到和处理政府信息公开申请的情况',
  ],
  四: [
    '四、因政府信息公开工作被申请行政复议和提起行政诉讼情况',
    '四、政府信息公开行政复议及行政诉讼情况',
    '四、政府信息公开行政复议与行政诉讼的情况',
    '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  ],
  五: ['五、存在问题及改进情况', '五、政府信息公开工作存在的主要问题及改进情况', '五、存在的问题和改进措施'],
  六: ['六、其他事项', '六、其他需要报告事项', '六、其他需要报告的有关事项'],
};

function retitled(text: string, random: Random): string {
  const title = random.pick(RETITLED[text[0]!]!);
  const style = random.pick(['as it is', 'without ordinal', 'blank behind the ordinal', 'brackets'] as const);
  if (style === 'without ordinal') return title.slice(2);
  if (style === 'blank behind the ordinal') return `${title.slice(0, 2)} ${title.slice(2)}`;
  return style === 'brackets' ? `（${title[0]}）${title.slice(2)}` : title;
}
