import { SEMICOLON } from '#language/punctuation.ts';
import { type Cited, shortVersion, notesOf } from './cited.ts';

/** An entry for BibTeX and biblatex; `year` only where the date of publication is known. */
export function bibtex(cited: Cited, citedOn: string): string {
  const { kind, key, author, title, publishedOn, url } = cited;
  const fields = {
    author: `{${escapeTex(author)}}`,
    title: `{${escapeTex(title)}}`,
    [kind === 'report' ? 'institution' : 'publisher']: `{${escapeTex(author)}}`,
    year: publishedOn?.slice(0, 4),
    date: publishedOn,
    version: shortVersion(cited).slice(1),
    url,
    urldate: citedOn,
    note: escapeTex(notesOf(cited).join(SEMICOLON)),
    language: 'chinese',
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name} = {${value}},`);
  return [`@${kind === 'report' ? 'techreport' : 'dataset'}{${key},`, ...lines, '}'].join('\n');
}

/** A record in the RIS format of reference managers. */
export function ris(cited: Cited, citedOn: string): string {
  const { kind, author, title, publishedOn, url, archive } = cited;
  const lines: [string, string | undefined][] = [
    ['TY', kind === 'report' ? 'RPRT' : 'DATA'],
    ['AU', author],
    ['TI', title],
    ['PB', author],
    ['PY', publishedOn?.slice(0, 4)],
    ['DA', publishedOn?.replaceAll('-', '/')],
    ['ET', shortVersion(cited).slice(1)],
    ['N1', notesOf(cited).join(SEMICOLON)],
    ['DB', archive],
    ['UR', url],
    ['Y2', citedOn],
    ['LA', 'zh-CN'],
    ['ER', ''],
  ];
  return lines
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${(value ?? '').replaceAll(/\s+/g, ' ')}`)
    .join('\n');
}

/** A name and a content for each `<meta>` that reference managers read on a page. */
export function citationMeta(cited: Cited): [name: string, content: string][] {
  const { kind, author, title, year, publishedOn, archive } = cited;
  const report = kind === 'report';
  return [
    ['citation_title', title],
    ['citation_author', author],
    ...(report ? [['citation_technical_report_institution', author] as [string, string]] : []),
    ...(publishedOn
      ? [['citation_publication_date', publishedOn.replaceAll('-', '/')] as [string, string]]
      : []),
    ['citation_language', 'zh-CN'],
    ['DC.title', title],
    ['DC.creator', author],
    ['DC.type', report ? 'Report' : 'Dataset'],
    ...(year === undefined ? [] : [['DC.coverage', String(year)] as [string, string]]),
    ['DC.language', 'zh-CN'],
    ['DC.publisher', archive],
  ];
}

function escapeTex(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\{}]/g, '')
    .replaceAll(/[#$%&_]/g, (mark) => `\\${mark}`)
    .replaceAll('~', '\\textasciitilde{}')
    .replaceAll('^', '\\textasciicircum{}');
}
