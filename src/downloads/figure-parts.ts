import type { FiledReport } from './figures.ts';

/** The reports of a year and a province: a file of Parquet has their cells. */
export interface FigurePart {
  year: number;
  /** Division code of the province, GB/T 2260, as agencies of it have in their first two digits. */
  province: string;
  filed: FiledReport[];
}

/** `/data/figures-parts.json`: the files of Parquet that hold all figures together, one a year and province. */
export interface PartsCatalogue {
  /** The state of the content, as in citations. */
  version: string;
  parts: {
    /** Below `/data/`, named as Hive partitions are. */
    path: string;
    year: number;
    province: string;
    reports: number;
    /** Cells, one a line. */
    rows: number;
    bytes: number;
    sha256: string;
  }[];
}

/** The catalogue’s name in `/data/`. */
export const PARTS_CATALOGUE = 'figures-parts.json';

/** Where a part lies below `/data/`: engines read year and province out of such a path. */
export const partPath = ({ year, province }: Pick<FigurePart, 'year' | 'province'>): string =>
  `figures/year=${year}/province=${province}/figures.parquet`;

/** All reports by year and province, in that order; within a part they keep theirs. */
export function figureParts(filed: readonly FiledReport[]): FigurePart[] {
  const parts = new Map<string, FigurePart>();
  for (const one of filed) {
    const { year } = one.report;
    const province = `${one.agency.division.slice(0, 2)}0000`;
    const path = partPath({ year, province });
    const known = parts.get(path);
    if (known) known.filed.push(one);
    else parts.set(path, { year, province, filed: [one] });
  }
  return [...parts.values()].sort((a, b) => a.year - b.year || Number(a.province) - Number(b.province));
}
