import type { Resemblance } from '../synth/resemblance.ts';
import { markdownTable } from './markdown-table.ts';

const share = (value: number | null): string => (value === null ? '—' : `${(100 * value).toFixed(0)} %`);

/** What the words of the real reports and of the synthetic ones are like. */
export function resemblanceTable(real: Resemblance, synthetic: Resemblance): string {
  return markdownTable([
    ['', 'real', 'synthetic'],
    ['Prose of a report, characters', String(real.length), String(synthetic.length)],
    ['Different characters', String(real.characters), String(synthetic.characters)],
    ['Different pairs of neighbours', String(real.pairs), String(synthetic.pairs)],
    ['Zipf slope of pairs, ranks 1 to 300', real.zipf.toFixed(2), synthetic.zipf.toFixed(2)],
    ['Passages of 8 characters shared with another agency', share(real.shared), share(synthetic.shared)],
    ['Passages shared with another year of the agency', share(real.repeated), share(synthetic.repeated)],
  ]);
}
