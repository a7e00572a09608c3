import type { Random } from '../synth/random.ts';
import type { Edits } from './edits/edits.ts';
import { FILE_EDITS } from './edits/file-edits.ts';
import { RARER_EDITS } from './edits/rarer-edits.ts';
import { USUAL_EDITS } from './edits/usual-edits.ts';

const EDITS: Edits = { ...USUAL_EDITS, ...RARER_EDITS, ...FILE_EDITS };

/** The kinds of edit, in the order in which `randomEdits` makes sure of them. */
export const EDIT_KINDS: readonly string[] = Object.keys(EDITS);

/** Makes one edit, of the given kind, of another where that cannot be. Gives words for it. */
export async function randomEdit(content: string, random: Random, kind: string): Promise<string> {
  const done = await EDITS[kind]!(content, random);
  return done === null ? randomEdit(content, random, random.even(EDIT_KINDS)) : `${kind} ${done}`;
}
