import { z } from 'zod';

/** A province, prefecture or county of GB/T 2260 in which the archive has an agency, or above such a one. */
export const Region = z.object({
  code: z.string().regex(/^\d{6}$/),
  name: z.string(),
  level: z.enum(['province', 'prefecture', 'county']),
  parent: z
    .string()
    .regex(/^\d{6}$/)
    .nullable(),
  /** Names from the province down, itself included. */
  path: z.array(z.object({ code: z.string(), name: z.string() })),
});
interface InWords {
  /** The Chinese name, on pages of another language, where `name` is in its words. */
  registered?: string;
}
export type Region = Omit<z.infer<typeof Region>, 'path'> &
  InWords & { path: (z.infer<typeof Region>['path'][number] & InWords)[] };
