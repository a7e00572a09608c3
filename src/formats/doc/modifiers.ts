/** A change of a property, as Word writes it: which, and its operand. */
export interface Modifier {
  code: number;
  operand: Uint8Array;
}

/** Of what a list of changes is read; those that stand apart in the stream of data are followed. */
const DEFINES_TABLE = 0xd608;
const CHANGES_TABS = 0xc615;
/** The operand says where in the stream of data further changes stand. */
const APART = new Set([0x6645, 0x6646, 0x646b]);
/** By the bits that tell: how long an operand is; null where its first byte does. */
const SIZES = [1, 1, 2, 4, 2, 2, null, 3] as const;

/** The changes in a list (grpprl of MS-DOC), those that stand apart in `data` at their place. Ends where it is damaged. */
export function modifiersIn(list: Uint8Array, data: Uint8Array | null): Modifier[] {
  const modifiers: Modifier[] = [];
  const view = viewOf(list);
  for (let at = 0; at + 2 < list.length;) {
    const code = view.getUint16(at, true);
    at += 2;
    const size = SIZES[code >> 13]!;
    let skipped = 0;
    let length: number;
    if (code === DEFINES_TABLE) {
      if (at + 2 > list.length) break;
      [skipped, length] = [2, view.getUint16(at, true) - 1];
    } else if (size === null) {
      [skipped, length] = [1, list[at]!];
      if (code === CHANGES_TABS && length === 255) break;
    } else length = size;
    const operand = list.subarray(at + skipped, at + skipped + length);
    at += skipped + length;
    if (APART.has(code)) modifiers.push(...apart(operand, data));
    else modifiers.push({ code, operand });
  }
  return modifiers;
}

function apart(operand: Uint8Array, data: Uint8Array | null): Modifier[] {
  if (!data || operand.length < 4) return [];
  const at = viewOf(operand).getUint32(0, true);
  if (at + 2 > data.length) return [];
  const length = viewOf(data).getUint16(at, true);
  // What stands apart refers to nothing further.
  return modifiersIn(data.subarray(at + 2, at + 2 + length), null);
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
