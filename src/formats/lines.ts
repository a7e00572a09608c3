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
  let offset = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== LF && code !== CR) continue;
    lines.push({ text: text.slice(offset, at), number: lines.length + 1, offset });
    if (code === CR && text.charCodeAt(at + 1) === LF) at++;
    offset = at + 1;
  }
  lines.push({ text: text.slice(offset), number: lines.length + 1, offset });
  return lines;
}

const [LF, CR] = [0x0a, 0x0d];

/** The unist position of a part of a line; `start` and `end` count from 0 within the line. */
export function positionIn(line: Line, start: number, end: number) {
  return {
    start: { line: line.number, column: start + 1, offset: line.offset + start },
    end: { line: line.number, column: end + 1, offset: line.offset + end },
  };
}
