import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Writes JSON behind its own digest, in one step: who reads it has the file before or the file after. */
export function writeSealed(file: string, value: unknown): void {
  const json = JSON.stringify(value);
  const aside = `${file}.part`;
  writeFileSync(aside, `${hash('sha256', json)}\n${json}`);
  renameSync(aside, file);
}

/** What was written; null where there is no such file, or where it was cut short or damaged since. */
export function readSealed<Value>(file: string): Value | null {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    return hash('sha256', json) === text.slice(0, end) ? (JSON.parse(json) as Value) : null;
  } catch {
    return null;
  }
}
