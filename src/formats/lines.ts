/** A line of the file, without its line break. */
export interface Line {
  text: string;
  /** From 1. */
  number: number;
  /** Offset of its first character in the file. */
  offset: number;
}

/** The lines of a text with LF, CRLF or CR breaks. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|\n|\r/g;
  let offset = 0;
  for (;;) {
    const match = breaks.exec(text);
    lines.push({ text: text.slice(offset, match?.index), number: lines.length + 1, offset });
    if (!match) return lines;
    offset = match.index + match[0].length;
  }
}

/** The unist position of a part of a line; `start` and `end` count from 0 within the line. */
export function positionIn(line: Line, start: number, end: number) {
  return {
    start: { line: line.number, column: start + 1, offset: line.offset + start },
    end: { line: line.number, column: end + 1, offset: line.offset + end },
  };
}
