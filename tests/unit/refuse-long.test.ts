import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../../src/formats/format-error.ts';
import { parseReport } from '../../src/parse-report.ts';
import { filingOf } from '../filing.ts';

const filing = filingOf('410726-government-office', 2023);

describe('A file of more parts than any report has', () => {
  it.each([
    ['lines', 'report.txt', '无关的一行\n'],
    ['cells', 'report.txt', '0\t0\t0\t0\n'],
    ['items of a list', 'report.md', '- 一\n'],
    ['cells of a page', 'report.html', '<td>1'],
  ])('is refused with their number and what to do: %s', async (_, path, part) => {
    const error = await parseReport(new VFile({ path, value: part.repeat(64_001) }), filing).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(FormatError);
    expect((error as FormatError).message).toMatch(
      /^Unexpected (?:64,001|256,004) paragraphs, lines and cells, expected a report of at most 64,000/,
    );
    expect((error as FormatError).hint).toContain('keep the report alone');
  });

  it('is read where it is ten times as long as the longest reports', async () => {
    const value = `一、总体情况\n\n${'本机关公开了一条信息。\n'.repeat(20_000)}`;
    const report = await parseReport(new VFile({ path: 'report.txt', value }), filing);
    expect(report.sections[0]!.blocks.length).toBeGreaterThan(0);
  });
});
