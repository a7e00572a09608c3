interface Made {
  /** A table that says what the characters of the font are, Helvetica. */
  toUnicode?: string;
  /** How the content is packed. */
  filter?: string;
}

const PICTURE = `<< /Type /XObject /Subtype /Image /Width 600 /Height 800 /ColorSpace /DeviceGray /BitsPerComponent 1 /Length 60000 >>
stream
${'\0'.repeat(60_000)}
endstream`;

/**
 * A PDF of one page of 600 by 800 points, written by hand: what no program of an office would make. `annotations`: what
 * stands upon the page; object 12 is a drawing of theirs. `/P` is a picture as large as the page, `/L` a layer that is not shown, `/G` a font of two bytes a
 * character of which nothing tells what they are, `/T` one of a byte a character whose digits it names by numbers.
 */
export function pdfOf(
  content: string,
  { toUnicode, filter }: Made = {},
  trailer = '',
  annotations: readonly string[] = [],
): Uint8Array {
  const stream = (data: string, entries = '') =>
    `<< /Length ${data.length}${entries} >>\nstream\n${data}\nendstream`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [8 0 R] /D << /OFF [8 0 R] >> >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R${annotations.length > 0 ? ` /Annots [${annotations.join(' ')}]` : ''} /Resources << /Font << /F 5 0 R /G 9 0 R /T 11 0 R >> /XObject << /P 7 0 R >> /Properties << /L 8 0 R >> >> >>`,
    stream(content, filter ? ` /Filter ${filter}` : ''),
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica${toUnicode ? ' /ToUnicode 6 0 R' : ''} >>`,
    stream(toUnicode ?? ''),
    content.includes('/P Do') ? PICTURE : 'null',
    '<< /Type /OCG /Name (draft) >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Times /Encoding /Identity-H /DescendantFonts [10 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Times /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>',
    '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 48 /LastChar 50 /Widths [500 500 500] /CharProcs << >> /Encoding << /Differences [48 /x0 /x1 /x2] >> >>',
    stream('1 0 0 RG 5 5 m 20 25 l 35 5 l S', ' /Type /XObject /Subtype /Form /BBox [0 0 90 30]'),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A table of characters that says of the digits that they are characters without a meaning. */
export const MEANINGLESS_DIGITS = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Made def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfrange <30> <39> <E100> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end`;
