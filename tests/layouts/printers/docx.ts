import { strToU8, zipSync } from 'fflate';
import { fieldsOf, type Grid } from '../grids.ts';
import type { Part } from '../parts.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A report as a Word document: the three files that one cannot do without. */
export function docxOf(parts: readonly Part[]): Uint8Array {
  const body = parts.map((part) => (part.kind === 'table' ? tableOf(part.grid) : paragraphOf(part.text)));
  const files = {
    '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${DOCUMENT}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${MAIN}"><w:body>${body.join('')}</w:body></w:document>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(HEAD + text)])),
  );
}

/** Word parts the words of a paragraph wherever their type changes, also within a number. */
function paragraphOf(text: string): string {
  const runs = text.split(/(?<=\d)(?=\d{2}$)|(?<=年)/);
  return `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${escape(run)}</w:t></w:r>`).join('')}</w:p>`;
}

/** A table whose cells span columns, and rows by going on in the cells below. */
function tableOf(grid: Grid): string {
  const rows = fieldsOf(grid).map((fields) => {
    const cells = fields.flatMap(({ cell, begins, below }, column) => {
      const isFirst = column === 0 || fields[column - 1]!.cell !== cell;
      if (!isFirst) return [];
      const span = cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : '';
      const merge = cell.rows > 1 ? (below ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>') : '';
      return [`<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraphOf(begins ? cell.text : '')}</w:tc>`];
    });
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
