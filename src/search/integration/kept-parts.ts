import { digestOf } from '../../recording/inputs.ts';
import type { GatheredPart } from './gather-part.ts';
import { keptValues } from './kept-values.ts';
import type { AgencyTexts } from './text-packs.ts';

/** What a report is to the index: its digest, and what is not in the report itself. */
export type Keyed = readonly unknown[];

/** What an earlier build gathered of parts and of agencies, by all that it was gathered from. */
export interface KeptParts {
  part: (made: readonly Keyed[]) => Promise<GatheredPart | null>;
  keepPart: (made: readonly Keyed[], part: GatheredPart) => Promise<void>;
  /** The texts of agencies of which every report is as it was, by agency. */
  texts: (made: ReadonlyMap<string, readonly Keyed[]>) => Promise<Map<string, AgencyTexts>>;
  /** Keeps the texts of all agencies, and forgets what this build did not ask for. */
  finish: (
    made: ReadonlyMap<string, readonly Keyed[]>,
    texts: ReadonlyMap<string, AgencyTexts>,
  ) => Promise<void>;
}

/** Gathers everything. */
export const keepsNoParts: KeptParts = {
  part: async () => null,
  keepPart: async () => {},
  texts: async () => new Map(),
  finish: async () => {},
};

/** The one value that has the texts of all agencies. */
const TEXTS = 'texts';

/** Keeps parts in a folder; `maker` stands for the code that makes them and for what decides how they are divided. */
export function partKeeper(folder: string, maker: unknown): KeptParts {
  const parts = keptValues<GatheredPart>(folder);
  const texts = keptValues<Map<string, AgencyTexts & { key: string }>>(`${folder}-${TEXTS}`);
  const keyOf = (made: readonly Keyed[]): string => digestOf([maker, made]);
  return {
    part: (made) => parts.read(keyOf(made)),
    keepPart: (made, part) => parts.write(keyOf(made), part),
    async texts(made) {
      const known = (await texts.read(TEXTS)) ?? new Map<string, never>();
      return new Map(
        [...made].flatMap(([agency, reports]) => {
          const own = known.get(agency);
          return own?.key === keyOf(reports) ? [[agency, own] as const] : [];
        }),
      );
    },
    async finish(made, all) {
      const keyed = [...all].map(
        ([agency, { files, packs }]) =>
          [agency, { key: keyOf(made.get(agency) ?? []), files, packs }] as const,
      );
      await texts.write(TEXTS, new Map(keyed));
      await parts.finish();
    },
  };
}
