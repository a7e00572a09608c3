import { SECTION_KEYS, type SectionKey } from '../../src/vocabulary/sections.ts';
import type { TableKey } from '../../src/vocabulary/tables.ts';
import { proactiveGrid, remediesGrid, requestsGrid, type Grid } from './grids.ts';
import type { MadeReport } from './made-report.ts';
import { unitWords } from './money.ts';

/** A report from top to bottom, before a layout prints it. */
export type Part =
  | { kind: 'title' | 'heading' | 'line'; text: string }
  | { kind: 'table'; table: TableKey; grid: Grid; caption?: string };

/** The three tables of a report as grids; a layout may lay one out in its own way. */
export interface Tables {
  proactive?: Grid[];
  requests?: Grid[];
  remedies?: Grid[];
}

const PROSE: Record<Exclude<SectionKey, TableKey>, readonly string[]> = {
  overview: [
    '本报告根据《中华人民共和国政府信息公开条例》编制。',
    // Names rows and columns of all tables, with numbers of another year.
    '全年坚持以公开为常态、不公开为例外，及时公布群众关心的政府信息，做好依申请公开的受理和答复。2012年制定行政规范性文件17件，作出行政许可271件、行政处罚39件、行政强制6件。2012年新收申请23件，其中自然人19件、商业企业4件，予以公开11件，部分公开5件，不予公开3件，其他处理4件，总计23件，结转下年度继续办理0件。2012年行政复议7件，结果维持5件，结果纠正2件，其他结果0件，尚未审结0件。',
  ],
  problems: ['公开的内容还不够丰富，业务培训有待加强。下一步将完善制度，提高公开质量。'],
  other: ['本年度未收取信息处理费。'],
};

/** The parts of a report in the order of the form. */
export function partsOf(made: MadeReport, tables: Tables = {}): Part[] {
  const { unit, wording } = made;
  const grids: Record<TableKey, Grid[]> = {
    proactive: tables.proactive ?? [proactiveGrid(made)],
    requests: tables.requests ?? [requestsGrid(made)],
    remedies: tables.remedies ?? [remediesGrid(made)],
  };
  return [
    { kind: 'title', text: `${made.agency}${made.year}年政府信息公开工作年度报告` },
    ...SECTION_KEYS.flatMap((key): Part[] => {
      const heading: Part = { kind: 'heading', text: wording.sections[key] };
      if (key === 'overview' || key === 'problems' || key === 'other') {
        return [heading, ...PROSE[key].map((text): Part => ({ kind: 'line', text }))];
      }
      const above: Part[] =
        key === 'proactive' && unit.place === 'line above' ? [{ kind: 'line', text: unitWords(unit) }] : [];
      const caption = key === 'proactive' && unit.place === 'caption' ? unitWords(unit) : undefined;
      return [
        heading,
        ...above,
        ...grids[key].map((grid): Part => ({ kind: 'table', table: key, grid, caption })),
      ];
    }),
  ];
}

/** The same without the titles between the statutory tables, which then are one. */
export function tablesAsOne(made: MadeReport): Part[] {
  const lost: string[] = [made.wording.sections.requests, made.wording.sections.remedies];
  return partsOf(made)
    .filter((part) => part.kind !== 'heading' || !lost.includes(part.text))
    .reduce<Part[]>((parts, part) => {
      const last = parts.at(-1);
      return part.kind === 'table' && last?.kind === 'table'
        ? [...parts.slice(0, -1), { ...last, grid: [...last.grid, ...part.grid] }]
        : [...parts, part];
    }, []);
}
