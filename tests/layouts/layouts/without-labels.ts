import { TABLES } from '../../../src/vocabulary/tables.ts';
import type { Layout } from '../layout.ts';
import { LAYOUTS } from '../layouts.ts';
import type { MadeReport } from '../made-report.ts';
import type { Random } from '../random.ts';

/** Words of fewer characters stand in others and in prose. */
const SHORTEST = 4;
const LABELS = Object.values(TABLES)
  .flatMap(({ rows }) => rows.map(({ label }) => label))
  .filter((label) => label.length >= SHORTEST);
const ORDINAL = String.raw`(?:[（(]?[一二三四五六七八九十\d][）).．、]\s?)?`;

/**
 * All layouts, with the labels of one or two rows or parts gone, as where they are pictures, or in a font that is not there: with
 * their ordinals or without, and the line as well where it has nothing else. What stands beside them stays in its column.
 */
export const LAYOUTS_WITHOUT_LABELS: readonly Layout[] = LAYOUTS.map((layout) => ({
  ...layout,
  name: `${layout.name}; without labels`,
  print: (made: MadeReport, random: Random) => {
    let printed = layout.print(made, random);
    for (let left = random.whole(1, 2); left > 0; left--) {
      const there = LABELS.filter((label) => printed.includes(label));
      if (there.length > 0) printed = without(random.pick(there), printed, random);
    }
    return printed;
  },
}));

function without(label: string, printed: string, random: Random): string {
  const words = (random.chance(0.5) ? ORDINAL : '') + escaped(label);
  const line = new RegExp(`^${words}\n`, 'm');
  return random.chance(0.5) && line.test(printed)
    ? printed.replace(line, '')
    : printed.replace(new RegExp(words), (own) => '　'.repeat(own.length));
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
