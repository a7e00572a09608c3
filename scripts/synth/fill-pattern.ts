import { ACTS } from './lists/acts.ts';
import { MATTERS } from './lists/matters.ts';
import { OFFICES } from './lists/offices.ts';
import { OUTCOMES } from './lists/outcomes.ts';
import type { Facts } from './prose-facts.ts';
import type { Random } from './random.ts';
import { SYNONYMS } from './synonyms.ts';

/** By the names of slots. */
const LISTS = { ...OFFICES, ...MATTERS, ...ACTS, ...OUTCOMES };

const SYNONYM = new RegExp(SYNONYMS.map(([word]) => word).join('|'), 'gu');
const synonymsOf = new Map(SYNONYMS.map((words) => [words[0], words]));

/** The pattern with some of its own words exchanged; titles of documents and what is in quotes stay. */
export function vary(pattern: string, draw: Random): string {
  return pattern
    .split(/([《“][^》”]*[》”])/u)
    .map((part, at) =>
      at % 2 === 1 ? part : part.replace(SYNONYM, (word) => draw.even(synonymsOf.get(word) ?? [word])),
    )
    .join('');
}

/** The pattern with its slots filled: words and numbers are drawn from streams of their own. Throws RangeError for a slot of no list and no fact. */
export function fill(pattern: string, facts: Facts, words: Random, numbers: Random): string {
  const used = new Set<string>();
  return pattern.replace(/\{([^}]+)\}/gu, (_, slot: string) => {
    const range = /^(\d+)-(\d+)$/u.exec(slot);
    if (range) return String(numberBetween(numbers, Number(range[1]), Number(range[2])));
    if (slot === 'phone') return `0${numbers.whole(370, 398)}-${numbers.whole(2_000_000, 8_999_999)}`;
    if (slot === 'amount') return (numbers.share() ** 2 * 9000).toFixed(numbers.whole(0, 4));
    if (slot === 'town') return words.pick(facts['towns']!.split(' '));
    const fact = facts[slot];
    if (fact !== undefined) return fact;
    const list = LISTS[slot];
    if (!list) throw new RangeError(`Unexpected slot {${slot}}, expected a list or a fact`);
    // A list does not name the same thing twice in one sentence.
    const word = words.pick(list.filter((item) => !used.has(item)));
    used.add(word);
    return word.includes('{') ? fill(word, facts, words, numbers) : word;
  });
}

/** Small numbers are more frequent than large ones. */
function numberBetween(draw: Random, least: number, most: number): number {
  return Math.round(least + (most - least) * draw.share() ** 2.2);
}
