import { z } from 'zod';
import { KeepersWords } from './keepers-words.ts';

/** Bytes that file systems allow for a name. */
const LONGEST_NAME = 255;

/** From the site's base: one slash, for `//host` would be another site. */
const address = z
  .string()
  .regex(
    /^\/(?![/\\])[^\s?\\\p{C}]*$/u,
    'Unexpected address, expected one below the site’s base, such as /reports/410304-government/2021/',
  )
  .refine(
    isPlain,
    'Unexpected address, expected plain names between single slashes: what it names is written into the site’s folder',
  );

/** Whether an address can be the place of a file: no way up or out, no escapes, no folder inside of a file. */
function isPlain(address: string): boolean {
  const names = address.replace(/#.*$/, '').slice(1).split('/');
  const folders = names.slice(0, -1);
  // Folders of measures have points in their names; beside reports, files have.
  const isOfReport = folders[0] === 'reports';
  return (
    !names.some(
      (name) => /^\.|[%:*"<>|]/.test(name) || new TextEncoder().encode(name).length > LONGEST_NAME,
    ) && folders.every((name) => name !== '' && !(isOfReport && name.includes('.')))
  );
}

/** An address that the site had once and has no more. */
export const Moved = z.strictObject({
  from: address,
  to: address.optional().meta({ description: 'Where its content is found; absent where it was withdrawn.' }),
  on: z.iso.date(),
  reason: KeepersWords.meta({ description: 'Chinese sentence for readers.' }),
});
export type Moved = z.infer<typeof Moved>;

/** `content/moved.yml`, which need not be there. */
export const MovedFile = z.array(Moved);
