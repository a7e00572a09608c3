import { describe, expect, it } from 'vitest';
import { wantedReports } from '../../scripts/adding/wanted.ts';
import type { Agency } from '../../src/schemas/agency.ts';

const agency = (id: string, kind: Agency['kind'], more: Partial<Agency> = {}): Agency => ({
  id,
  name: id,
  division: id.slice(0, 6),
  level: 'county',
  kind,
  printedNames: [],
  ...more,
});
const GOVERNMENT = agency('410304-government', 'government');
const BUREAU = agency('410304-finance-bureau', 'department');
const wanted = (agencies: Agency[], ids: string[], today: string): string[] =>
  wantedReports(
    agencies,
    ids.map((id) => ({ id: id.replace(/\.\w+$/, ''), extension: id.slice(id.indexOf('.')) })),
    { from: 2022, today },
  ).map(({ agency: { id }, year, hasFigures }) => `${id}/${year}${hasFigures ? '*' : ''}`);

describe('The reports that are wanted', () => {
  it('are those of registered agencies that the archive lacks, or has the figures alone of', () => {
    const held = [
      '410304-government/2022.html',
      '410304-government/2023.json',
      '410304-finance-bureau/2024.pdf',
    ];
    expect(wanted([GOVERNMENT, BUREAU], held, '2025-06-01')).toEqual([
      '410304-finance-bureau/2022',
      '410304-finance-bureau/2023',
      '410304-government/2023*',
      '410304-government/2024',
    ]);
  });

  it('are due at the end of January of departments, at the end of March of governments', () => {
    const last = (today: string): string[] =>
      wanted([GOVERNMENT, BUREAU], [], today).filter((id) => id.endsWith('2024'));
    expect(last('2025-01-31')).toEqual([]);
    expect(last('2025-02-01')).toEqual(['410304-finance-bureau/2024']);
    expect(last('2025-04-01')).toEqual(['410304-finance-bureau/2024', '410304-government/2024']);
  });

  it('are none on years after another agency took over', () => {
    const merged = { ...BUREAU, successor: '410304-government', successorSince: '2024-03-01' };
    expect(wanted([merged], [], '2026-06-01')).toEqual([
      '410304-finance-bureau/2022',
      '410304-finance-bureau/2023',
    ]);
  });
});
