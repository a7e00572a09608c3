import type { VFile } from 'vfile';
import { encoding } from '../../checks/encoding.ts';
import { reportFinding } from '../../findings/findings.ts';
import { START } from '../../schemas/place.ts';
import { UNKNOWN } from './characters.ts';
import type { ReadPage } from './page-items.ts';

/** Reports characters of which fonts do not tell what they are. */
export function reportUnknown(file: VFile, pages: readonly ReadPage[]): void {
  const cells = pages.flatMap(({ tables }) => tables.flatMap(({ table }) => table.rows.flat()));
  const lines = pages.flatMap(({ lines: own, sheet }) => own.map((line) => ({ line, sheet })));
  const places = [
    ...cells.filter(({ text }) => text.includes(UNKNOWN)).map(({ text, page, box }) => ({ text, page, box })),
    ...lines
      .filter(({ line }) => line.text.includes(UNKNOWN))
      .map(({ line, sheet }) => ({ text: line.text, page: sheet.page, box: sheet.boxOf(line) })),
  ];
  const [first] = places;
  if (!first) return;
  const actual = String(places.reduce((sum, { text }) => sum + text.split(UNKNOWN).length - 1, 0));
  reportFinding(file, encoding, {
    place: { ...START.page, page: first.page, box: first.box },
    severity: 'warning',
    actual,
    expected: 'UTF-8',
    message: `Unexpected characters without a meaning in ${actual} places, expected fonts that tell what their characters are`,
  });
}
