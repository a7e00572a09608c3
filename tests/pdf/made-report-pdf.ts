const [WIDTH, HEIGHT, MARGIN] = [595, 842, 50];
const [TEXT, SMALL] = [11, 6];

/** A part of a report: a line of prose, or a table as rows of cells. */
type Part = string | readonly (readonly string[])[];

/**
 * A report as a PDF of several pages whose font is named and not in the file, as old programs of offices write it: words
 * of UTF-16, cells between drawn lines, tables cut by the end of a page.
 */
export function reportPdf(parts: readonly Part[]): Uint8Array {
  const pages: string[] = [];
  let drawn = '';
  let top = MARGIN;
  const turn = (): void => {
    pages.push(drawn);
    [drawn, top] = ['', MARGIN];
  };
  const write = (text: string, x: number, y: number, size: number): void => {
    drawn += `BT /F ${size} Tf ${x.toFixed(1)} ${(HEIGHT - y).toFixed(1)} Td <${utf16(text)}> Tj ET\n`;
  };
  const room = (height: number): void => {
    if (top + height > HEIGHT - MARGIN) turn();
  };
  for (const part of parts) {
    if (typeof part === 'string') {
      room(TEXT * 2);
      write(part, MARGIN, top + TEXT, TEXT);
      top += TEXT * 2;
      continue;
    }
    const columns = Math.max(...part.map((row) => row.length));
    const width = (WIDTH - 2 * MARGIN) / columns;
    for (const row of part) {
      const cells = Array.from({ length: columns }, (_, at) =>
        brokenAt(row[at] ?? '', Math.floor(width / SMALL) - 1),
      );
      const height = Math.max(...cells.map((lines) => lines.length)) * (SMALL + 2) + 4;
      room(height);
      cells.forEach((lines, at) => {
        const left = MARGIN + at * width;
        drawn += `${left.toFixed(1)} ${(HEIGHT - top - height).toFixed(1)} ${width.toFixed(1)} ${height.toFixed(1)} re S\n`;
        lines.forEach((line, down) => write(line, left + 2, top + (down + 1) * (SMALL + 2), SMALL));
      });
      top += height;
    }
    top += TEXT;
  }
  turn();
  return fileOf(pages);
}

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** Lines of so many characters of Chinese, of which others take half. */
function brokenAt(text: string, most: number): string[] {
  const lines = [''];
  let used = 0;
  for (const character of text) {
    const wide = character > '\u00ff' ? 1 : 0.5;
    if (used + wide > most) {
      lines.push('');
      used = 0;
    }
    lines[lines.length - 1] += character;
    used += wide;
  }
  return lines;
}

function fileOf(pages: readonly string[]): Uint8Array {
  const first = 5;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] >>',
    ...pages.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${first + 2 * at + 1} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
