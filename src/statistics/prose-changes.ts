import type { Block, Report } from '../schemas/report.ts';
import { sentenceKey, sentencesOf } from '../text/sentences.ts';
import { SECTIONS, type SectionKey } from '../vocabulary/sections.ts';
import type { Change, Sentence } from './pair-sentences.ts';
import { alignSentences } from './align-sentences.ts';

/** One section in both years. */
export interface SectionChanges {
  key: SectionKey;
  label: string;
  /** Whether each of the two reports has prose in the section. */
  has: { from: boolean; to: boolean };
  changes: readonly Change[];
}

/** What the words of two reports of one agency have in common and what not. */
export interface ProseChanges {
  from: { id: string; year: number };
  to: { id: string; year: number };
  /** Sections in which either report has prose. */
  sections: readonly SectionChanges[];
  /** Characters of the later report's prose, and those of them in sentences that stand word for word in the earlier one. */
  repeated: { characters: number; of: number };
}

type Prose = Pick<Report, 'id' | 'year' | 'sections'>;

/** Aligns the prose of two reports of one agency, section by section and sentence by sentence. */
export function proseChanges(from: Prose, to: Prose): ProseChanges {
  const sections = SECTIONS.map(({ key, label }): SectionChanges => {
    const [before, after] = [sentencesIn(from, key), sentencesIn(to, key)];
    return {
      key,
      label,
      has: { from: before.length > 0, to: after.length > 0 },
      changes: alignSentences(before, after),
    };
  }).filter(({ has }) => has.from || has.to);
  const changes = sections.flatMap((section) => section.changes);
  const kept = changes.flatMap((change) => (change.kind === 'kept' ? change.sentences : []));
  const later = SECTIONS.flatMap(({ key }) => sentencesIn(to, key));
  return {
    from: { id: from.id, year: from.year },
    to: { id: to.id, year: to.year },
    sections,
    repeated: { characters: charactersOf(kept), of: charactersOf(later) },
  };
}

function sentencesIn({ sections }: Prose, key: SectionKey): Sentence[] {
  const blocks: readonly Block[] = sections.find((section) => section.key === key)?.blocks ?? [];
  return blocks.flatMap(({ text, anchor }) =>
    sentencesOf(text).map((sentence) => ({ text: sentence, anchor })),
  );
}

function charactersOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { text }) => sum + [...sentenceKey(text)].length, 0);
}
