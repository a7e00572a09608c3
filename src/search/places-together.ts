import type { SectionCounts } from './character-files.ts';
import type { PairPlaces } from './pair-files.ts';

/** The sections in which pairs stand one behind the other, each at its offset from the first, and how many times they do. */
export function placesTogether(
  pairs: readonly { places: PairPlaces; offset: number }[],
  firstSection: number,
): SectionCounts {
  const [rarest, ...others] = [...pairs].sort((a, b) => a.places.sections.length - b.places.sections.length);
  const sections: number[] = [];
  const times: number[] = [];
  if (!rarest) return { sections: Uint32Array.of(), times: Uint32Array.of() };
  const cursors = others.map(() => 0);
  for (const [at, section] of rarest.places.sections.entries()) {
    const standing = others.every(({ places: { sections: own } }, other) => {
      let cursor = cursors[other]!;
      while (cursor < own.length && own[cursor]! < section) cursor += 1;
      cursors[other] = cursor;
      return own[cursor] === section;
    });
    if (!standing) continue;
    const known = others.map(({ places, offset }, other) => ({
      offset,
      at: new Set(placesIn(places, cursors[other]!)),
    }));
    let found = 0;
    for (const place of placesIn(rarest.places, at)) {
      const start = place - rarest.offset;
      if (known.every((other) => other.at.has(start + other.offset))) found += 1;
    }
    if (found === 0) continue;
    sections.push(firstSection + section);
    times.push(found);
  }
  return { sections: Uint32Array.from(sections), times: Uint32Array.from(times) };
}

const placesIn = ({ ends, places }: PairPlaces, section: number): Uint32Array =>
  places.subarray(ends[section - 1] ?? 0, ends[section]);
