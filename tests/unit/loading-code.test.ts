import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { codeOfRecord, RECORD, recordedCode } from '../../scripts/loading-code/record.ts';
import { some } from '../some.ts';

it.each(some(recordedCode()))(
  'the code for $name is what was run; `npm run loading-code` runs it again',
  (code) => {
    const record = readFileSync(RECORD, 'utf8');
    expect(record).toContain(codeOfRecord(code));
    const printed = record.slice(record.indexOf(codeOfRecord(code)));
    expect(printed).toMatch(/It printed:\n\n```text\n[^]*淮安市人民政府\s+2024\s+3119(?:\.0)?\s+printed/);
  },
);
