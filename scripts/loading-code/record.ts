import { join } from 'node:path';
import { loadingCode, type LoadingCode } from '../../src/downloads/loading-code.ts';
import { PROJECT } from '../site/folders.ts';

/** A program that was run. */
export interface Run extends LoadingCode {
  /** Name and version of what ran it. */
  version: string;
  printed: string;
}

export const RECORD = join(PROJECT, 'docs', 'loading-code.md');

/** The programs as the record has them: with an address that stands for any site. */
export const recordedCode = (): LoadingCode[] => loadingCode((file) => `https://example.org/data/${file}`);

const SYNTAX: Readonly<Record<LoadingCode['tool'], string>> = { python: 'python', r: 'r', duckdb: 'sql' };

const fenced = (text: string, syntax: string): string => `\`\`\`${syntax}\n${text}\n\`\`\``;

/** One program of the record without what it printed. */
export const codeOfRecord = ({ tool, code }: LoadingCode): string => fenced(code, SYNTAX[tool]);

/** The whole record. */
export function recordOf(runs: readonly Run[]): string {
  const parts = runs.map(
    (run) => `## ${run.version}\n\n${codeOfRecord(run)}\n\nIt printed:\n\n${fenced(run.printed, 'text')}`,
  );
  return [
    '# Loading code',
    'Written by `npm run loading-code`, which runs the programs that `/data/` shows against the built site, served over HTTP.',
    'A test compares the programs here with those of the page: who changes one runs them again.',
    ...parts,
  ]
    .join('\n\n')
    .concat('\n');
}
