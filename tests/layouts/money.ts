/** How a report tells the unit of its money. */
export interface MoneyUnit {
  /** What the unit is called; empty where the form's own 万元 is taken for granted. */
  word: string;
  /** 万元 in one of it; null for a unit that no one can turn into 万元. */
  factor: number | null;
  /** Where it stands: words to put into the head, the caption, the line above, the row's label or the cell. */
  place: 'head' | 'caption' | 'line above' | 'label' | 'cell' | 'nowhere';
  /** The words around the unit's name: `（单位：@）`. */
  pattern: string;
}

export const ORDINARY_UNIT: MoneyUnit = { word: '万元', factor: 1, place: 'head', pattern: '（单位：@）' };

const FACTORS: readonly (readonly [string, number])[] = [
  ['元', 0.0001],
  ['千元', 0.1],
  ['万元', 1],
  ['百万元', 100],
  ['亿元', 10_000],
  ['人民币元', 0.0001],
];

const PLACES: readonly Pick<MoneyUnit, 'place' | 'pattern'>[] = [
  { place: 'head', pattern: '（单位：@）' },
  { place: 'head', pattern: '（@）' },
  { place: 'head', pattern: '(单位:@)' },
  { place: 'head', pattern: '（单位：@，保留4位小数）' },
  { place: 'head', pattern: '@' },
  { place: 'head', pattern: '（单位为@）' },
  { place: 'head', pattern: '（以@计）' },
  { place: 'caption', pattern: '单位：@' },
  { place: 'line above', pattern: '单位：@' },
  { place: 'line above', pattern: '（金额单位：@）' },
  { place: 'label', pattern: '（@）' },
  { place: 'cell', pattern: '@' },
];

/** Every known unit in every place. */
export const KNOWN_UNITS: readonly MoneyUnit[] = FACTORS.flatMap(([word, factor]) => [
  ...PLACES.map((place) => ({ word, factor, ...place })),
  ...(word.startsWith('人民币') ? [] : [{ word, factor, place: 'head' as const, pattern: '（人民币：@）' }]),
]);

/** Units that are no yuan: what stands under them is no amount in 万元. */
export const FOREIGN_UNITS: readonly MoneyUnit[] = ['美元', '欧元', '港元', '角', '千克', '吨'].flatMap(
  (word) =>
    PLACES.filter(({ place }) => place !== 'caption').map((place) => ({ word, factor: null, ...place })),
);

/** The words that tell the unit. */
export function unitWords({ word, pattern }: MoneyUnit): string {
  return pattern.replace('@', word);
}

/** A printed amount in 万元, without the dust of binary fractions; null for a unit that cannot be turned into it. */
export function inTenThousandYuan(amount: number, { factor }: MoneyUnit): number | null {
  return factor === null ? null : Number((amount * factor).toPrecision(14));
}
