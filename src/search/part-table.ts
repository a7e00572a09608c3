import type { Edition } from '../vocabulary/editions.ts';
import type { PartTable, ProseScope } from './archive-files.ts';

/** One report as a part's table holds it. */
export interface TabledReport {
  /** Place in the directory's agencies. */
  agency: number;
  agencyName: string;
  year: number;
  title: string;
  figuresOnly: boolean;
  forms: readonly Edition[];
  findings: readonly string[];
  /** Where it has prose, in the order of the report, and how many characters that are. */
  sections: readonly { section: ProseScope; length: number }[];
  pack: number;
}

const NAME = '\u0001';
const YEAR = '\u0002';
const MARKS = /[\u0001\u0002]/g;

/** Different values once, and for each report which it has. */
function interned<Value>(values: readonly Value[]): { kinds: Value[]; column: number[] } {
  const places = new Map<string, number>();
  const kinds: Value[] = [];
  const column = values.map((value) => {
    const name = JSON.stringify(value);
    let place = places.get(name);
    if (place === undefined) {
      place = kinds.length;
      places.set(name, place);
      kinds.push(value);
    }
    return place;
  });
  return { kinds, column };
}

/** The table of a part whose years are given, from its reports in order. */
export function makePartTable(years: readonly number[], reports: readonly TabledReport[]): PartTable {
  const titles = interned(
    reports.map(({ title, agencyName, year }) =>
      title
        .replaceAll(MARKS, '')
        .replace(agencyName, () => NAME)
        .replace(`${year}`, () => YEAR),
    ),
  );
  const forms = interned(reports.map((report) => [...report.forms]));
  const findings = interned(reports.map((report) => [...report.findings]));
  const sections = interned(reports.map((report) => report.sections.map(({ section }) => section)));
  return {
    agencies: reports.map(({ agency }, place) => agency - (reports[place - 1]?.agency ?? 0)),
    years: years.map((year) => reports.filter((report) => report.year === year).length),
    titles: titles.kinds,
    title: titles.column,
    figuresOnly: reports.map((report) => Number(report.figuresOnly)),
    formSets: forms.kinds,
    forms: forms.column,
    findingSets: findings.kinds,
    findings: findings.column,
    sectionSets: sections.kinds,
    sections: sections.column,
    lengths: reports.flatMap((report) => report.sections.map(({ length }) => length)),
    pack: reports.map(({ pack }) => pack),
  };
}

/** The reports of a part's table. `names` are those of the directory's agencies. */
export function readPartTable(
  years: readonly number[],
  table: PartTable,
  names: readonly string[],
): TabledReport[] {
  const yearOf = years.flatMap((year, place) => new Array<number>(table.years[place] ?? 0).fill(year));
  let agency = 0;
  let section = 0;
  return table.agencies.map((step, place) => {
    agency += step;
    const [year, agencyName] = [yearOf[place] ?? 0, names[agency] ?? ''];
    return {
      agency,
      agencyName,
      year,
      title: (table.titles[table.title[place] ?? 0] ?? '')
        .replace(NAME, () => agencyName)
        .replace(YEAR, () => `${year}`),
      figuresOnly: table.figuresOnly[place] === 1,
      forms: table.formSets[table.forms[place] ?? 0] ?? [],
      findings: table.findingSets[table.findings[place] ?? 0] ?? [],
      sections: (table.sectionSets[table.sections[place] ?? 0] ?? []).map((scope) => {
        section += 1;
        return { section: scope, length: table.lengths[section - 1] ?? 0 };
      }),
      pack: table.pack[place] ?? 0,
    };
  });
}
