import { z } from 'zod';
import { KeepersWords } from './keepers-words.ts';

/** From the site's base: one slash, for `//host` would be another site. */
const address = z
  .string()
  .regex(
    /^\/(?![/\\])[^\s?\\\p{C}]*$/u,
    'Unexpected address, expected one below the site’s base, such as /reports/410304-government/2021/',
  );

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
