/** A division of GB/T 2260. */
export interface NamedDivision {
  /** Six digits; `410000` a province, `410300` a prefecture, `410304` a county. */
  code: string;
  name: string;
}

/** What a name can stand for. */
export interface PlaceEntry {
  /** Codes of the divisions that bear the name. */
  codes: readonly string[];
  /** The name is a prefecture's with another ending, as in misread or outdated names: 漯河区 for 漯河市. */
  loose: boolean;
}

/** The names of places, letter by letter from their ends, for they end in a few letters and begin in many. */
export interface PlaceIndex {
  next: Map<string, PlaceIndex>;
  entry?: PlaceEntry;
}

/** What the name of a division ends with. */
export const ENDINGS = '省市区县州盟旗';
const NAME = new RegExp(`^\\p{Script=Han}{2,}[${ENDINGS}]$`, 'u');
/** Headings of the register and not places. */
const HEADING = /市辖|直辖/;
/** Endings that a prefecture's name is found with though it has another. */
const LOOSE_ENDINGS = ['区', '县', '市'];
/** Names of prefectures that are words too. */
const WORDS = ['来宾'];

/**
 * Indexes the names of divisions. Names of two letters are left out: 和县 and 新县 are found in too many words.
 */
export function indexPlaces(divisions: Iterable<NamedDivision>): PlaceIndex {
  const codes = new Map<string, string[]>();
  const stems = new Map<string, string>();
  for (const { code, name } of divisions) {
    // Hong Kong, Macao and Taiwan are named in fixed phrases of policy.
    if (!NAME.test(name) || HEADING.test(name) || Number(code.slice(0, 2)) > 70) continue;
    codes.set(name, [...(codes.get(name) ?? []), code]);
    const stem = name.slice(0, -1);
    if (code.endsWith('00') && !code.endsWith('0000') && name.endsWith('市') && !WORDS.includes(stem))
      stems.set(stem, code);
  }
  const root: PlaceIndex = { next: new Map() };
  for (const [stem, code] of stems) {
    for (const ending of LOOSE_ENDINGS) add(root, stem + ending, { codes: [code], loose: true });
  }
  for (const [name, all] of codes) add(root, name, { codes: all, loose: false });
  return root;
}

/** The longest name that ends right before `end`. */
export function nameBefore(
  index: PlaceIndex,
  text: string,
  end: number,
): { start: number; entry: PlaceEntry } | null {
  let node: PlaceIndex | undefined = index;
  let found: { start: number; entry: PlaceEntry } | null = null;
  for (let at = end - 1; at >= 0; at--) {
    node = node.next.get(text.charAt(at));
    if (!node) break;
    if (node.entry) found = { start: at, entry: node.entry };
  }
  return found;
}

function add(root: PlaceIndex, name: string, entry: PlaceEntry): void {
  let node = root;
  for (const letter of [...name].reverse()) {
    let next = node.next.get(letter);
    if (!next) node.next.set(letter, (next = { next: new Map() }));
    node = next;
  }
  node.entry = entry;
}
