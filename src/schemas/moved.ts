import { z } from 'zod';

/** An address that the site had once and has no more. */
export const Moved = z.strictObject({
  from: z
    .string()
    .regex(/^\/[^\s?]*$/, 'an address below the site’s base, such as /reports/410304-government/2021/'),
  to: z
    .string()
    .regex(/^\/[^\s?]*$/)
    .optional()
    .meta({ description: 'Where its content is found; absent where it was withdrawn.' }),
  on: z.iso.date(),
  reason: z.string().min(1).meta({ description: 'Chinese sentence for readers.' }),
});
export type Moved = z.infer<typeof Moved>;

/** `content/moved.yml`, which need not be there. */
export const MovedFile = z.array(Moved);
