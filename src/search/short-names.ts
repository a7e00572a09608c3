import { searchable } from './searchable.ts';

/** What an agency is shortened from: its name, and how that is read, a syllable a character. */
export interface FullName {
  id: string;
  name: string;
  pinyin: string;
}

/** A name with one of its places: the place begins at `start`, what is shortened behind it at `end`. */
interface Placed {
  id: string;
  /** Folded, one a character. */
  characters: readonly string[];
  /** As many as characters; empty where the name is not Chinese throughout. */
  syllables: readonly string[];
  start: number;
  end: number;
}

/** How many letters of a short name, from a place in it on, stand for a character or a syllable; several ways for syllables. */
type Takes = (short: string, at: number, unit: string) => readonly number[];

const LATIN = /^[a-z]+$/;
/** Two characters of the place and two of what stands behind it. */
const SHORTEST = 4;
const STEM = 2;
const PEOPLES = '人民';
/** 委 where the name has 局: readers seldom know which it is. */
const ENDING = /[局委办厅会处院部]$/u;

const byCharacter: Takes = (short, at, unit) => (short[at] === unit ? [1] : []);
const bySyllable: Takes = (short, at, unit) =>
  short[at] !== unit[0] ? [] : short.startsWith(unit, at) && unit.length > 1 ? [unit.length, 1] : [1];

/**
 * Tells which agencies a short name means that begins with a place: 沭阳发改, 卫滨政数局, 延津府办, in pinyin lyssj. Behind the two first
 * characters of the place it has characters of the rest in their order, of which the first begins the rest or the last ends
 * the name. By id; none for what is too short to mean one.
 */
export function shortNameReader(
  agencies: readonly FullName[],
  regions: readonly { code: string; name: string }[],
): (short: string) => string[] {
  const byStem = new Map<string, Placed[]>();
  const all = agencies.flatMap((agency) => placesOf(agency, regions));
  for (const placed of all) {
    const stem = placed.characters.slice(placed.start, placed.start + STEM).join('');
    const known = byStem.get(stem);
    if (known) known.push(placed);
    else byStem.set(stem, [placed]);
  }
  return (short) => {
    if (short.length < SHORTEST) return [];
    const isLatin = LATIN.test(short);
    const meant = (text: string): string[] => {
      const candidates = isLatin ? all : (byStem.get(text.slice(0, STEM)) ?? []);
      return candidates.filter((placed) => isShortFor(text, placed, isLatin)).map(({ id }) => id);
    };
    const found = meant(short);
    const stem = short.replace(ENDING, '');
    return [...new Set(found.length > 0 || stem.length < SHORTEST ? found : meant(stem))];
  };
}

/** The places of an agency's id that its name has; the beginning of the name where it has none of them. */
function placesOf(
  { id, name, pinyin }: FullName,
  regions: readonly { code: string; name: string }[],
): Placed[] {
  const text = searchable(name);
  const characters = [...text];
  const read = pinyin.split(' ');
  const syllables = read.length === characters.length ? read : [];
  const found = regions.flatMap((region) => {
    if (!id.startsWith(region.code.replace(/(?:00)+$/, ''))) return [];
    const own = searchable(region.name);
    const whole = text.indexOf(own);
    const start = whole === -1 ? text.indexOf(own.slice(0, STEM)) : whole;
    return start === -1 ? [] : [{ start, end: start + (whole === -1 ? STEM : own.length) }];
  });
  const places = found.length > 0 ? found : [{ start: 0, end: STEM }];
  return places.map((place) => ({ id, characters, syllables, ...place }));
}

function isShortFor(short: string, { characters, syllables, start, end }: Placed, isLatin: boolean): boolean {
  const [units, takes] = isLatin ? [syllables, bySyllable] : [characters, byCharacter];
  if (units.length < end + STEM) return false;
  const heads = new Set([end]);
  if (characters.slice(end, end + PEOPLES.length).join('') === PEOPLES) {
    // 政府办 and 府办 for 人民政府办公室.
    heads.add(end + PEOPLES.length).add(end + PEOPLES.length + 1);
  }
  const tried = new Set<string>();
  /** Whether the rest of the short name can be taken from the units behind `unit`, so many of them behind the place already. */
  const runs = (at: number, unit: number, behind: number, isHeaded: boolean): boolean => {
    if (at === short.length) return behind >= STEM && (isHeaded || unit === units.length);
    const key = `${at} ${unit} ${Math.min(behind, STEM)} ${isHeaded}`;
    if (tried.has(key)) return false;
    tried.add(key);
    for (let next = unit; next < units.length; next += 1) {
      const isBehind = next >= end;
      const headed = isHeaded || (isBehind && behind === 0 && heads.has(next));
      if (
        takes(short, at, units[next]!).some((length) =>
          runs(at + length, next + 1, behind + Number(isBehind), headed),
        )
      )
        return true;
    }
    return false;
  };
  return takes(short, 0, units[start]!).some((first) =>
    takes(short, first, units[start + 1]!).some((second) => runs(first + second, start + STEM, 0, false)),
  );
}
