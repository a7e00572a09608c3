/** What a citation of one report needs. */
export interface CitedReport {
  /** `<agency-id>/<year>` */
  id: string;
  /** Registered name of the agency. */
  author: string;
  /** Title as printed. */
  title: string;
  /** The year the report speaks of, not the year it appeared. */
  year: number;
  /** Absolute address of the report's page in the archive. */
  url: string;
  /** ISO date on which the agency published it, where known. */
  publishedOn?: string | undefined;
  /** Name of the archive. */
  archive: string;
}

/**
 * GB/T 7714—2025, an online report: `责任者. 题名[R/OL]. （发布日期）[引用日期]. 获取路径.`
 * The date of publication is left out where it is unknown. `citedOn` is an ISO date, or a placeholder for the reader to fill.
 */
export function gbt7714(cited: CitedReport, citedOn: string): string {
  const published = cited.publishedOn ? `（${cited.publishedOn}）` : '';
  return `${cited.author}. ${cited.title}[R/OL]. ${published}[${citedOn}]. ${cited.url}.`;
}

/** A BibTeX entry; `year` only where the date of publication is known, for the report's own year is another one. */
export function bibtex(cited: CitedReport): string {
  const fields = {
    author: `{${escapeTex(cited.author)}}`,
    title: `{${escapeTex(cited.title)}}`,
    institution: escapeTex(cited.author),
    year: cited.publishedOn?.slice(0, 4),
    date: cited.publishedOn,
    url: cited.url,
    note: escapeTex(`${cited.year} 年度；${cited.archive}`),
    language: 'chinese',
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${key} = {${value}},`);
  return [`@techreport{${cited.id.replace('/', '-')},`, ...lines, '}'].join('\n');
}

/** A record in the RIS format of reference managers. */
export function ris(cited: CitedReport): string {
  const lines: [string, string | undefined][] = [
    ['TY', 'RPRT'],
    ['AU', cited.author],
    ['TI', cited.title],
    ['PB', cited.author],
    ['PY', cited.publishedOn?.slice(0, 4)],
    ['DA', cited.publishedOn?.replaceAll('-', '/')],
    ['N1', `${cited.year} 年度`],
    ['DB', cited.archive],
    ['UR', cited.url],
    ['LA', 'zh-CN'],
    ['ER', ''],
  ];
  return lines
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${(value ?? '').replaceAll(/\s+/g, ' ')}`)
    .join('\n');
}

function escapeTex(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\{}]/g, '')
    .replaceAll(/[#$%&_]/g, (mark) => `\\${mark}`)
    .replaceAll('~', '\\textasciitilde{}')
    .replaceAll('^', '\\textasciicircum{}');
}
