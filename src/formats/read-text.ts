import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { encoding } from '../checks/encoding.ts';
import { reportFinding, type FindingDetails } from '../findings/findings.ts';
import { decode, type DecodedText } from '../text/decode.ts';

/**
 * Turns the bytes of a file into text, in place, and reports what they went through. Every place in the tree and in
 * the findings is a place in this text.
 */
export function readText(file: VFile): void {
  const decoded = decode(file.value ?? '');
  file.value = decoded.text;
  for (const details of departures(decoded)) reportFinding(file, encoding, details);
}

const START: Point = { line: 1, column: 1, offset: 0 };

function* departures({
  text,
  encoding,
  misread,
  unreadable,
  controls,
}: DecodedText): Generator<FindingDetails> {
  if (encoding === null) {
    yield {
      place: START,
      severity: 'error',
      message: 'Unexpected bytes that give no words in any encoding, expected UTF-8',
    };
    return;
  }
  if (encoding !== 'UTF-8') {
    const message = `Unexpected encoding ${encoding}, expected UTF-8`;
    yield { place: START, severity: 'info', actual: encoding, message };
  }
  if (misread) {
    const [actual, expected] = [excerpt(misread.sample.found), excerpt(misread.sample.recovered)];
    yield {
      place: pointAt(text, misread.offset),
      severity: misread.lost > 0 ? 'error' : 'warning',
      actual,
      expected,
      message: `Unexpected ${actual} on one of ${misread.lines} misread lines, expected ${expected}`,
    };
  } else if (unreadable.length > 0) {
    const actual = String(unreadable.length);
    const message = `Unexpected bytes in ${actual} places, expected ${encoding}`;
    yield { place: pointAt(text, unreadable[0]!), severity: 'warning', actual, expected: 'UTF-8', message };
  }
  if (controls.length > 0) {
    const actual = String(controls.length);
    const message = `Unexpected ${actual} control characters, expected 0`;
    yield { place: pointAt(text, controls[0]!), severity: 'warning', actual, expected: '0', message };
  }
}

function excerpt(line: string): string {
  return line.trim().slice(0, 20);
}

function pointAt(text: string, offset: number): Point {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length, column: lines.at(-1)!.length + 1, offset };
}
