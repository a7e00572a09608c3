import { z } from 'zod';
import { Place } from './place.ts';
import { VALUED_STATUSES } from './valued-statuses.ts';

/** Why a cell has the value it has, or why it has none. */
export const CountStatus = z.enum([
  'printed',
  'blank',
  'dash',
  'absent',
  'not-in-form',
  'unreadable',
  'reconstructed',
  'corrected',
]);
export type CountStatus = z.infer<typeof CountStatus>;

/** One cell of a statutory table: a value, or a stated reason why there is none. */
export const Count = z
  .object({
    value: z.number().nullable().meta({
      description:
        'The number; null unless the status is printed, reconstructed or corrected. Money is in 万元 (10,000 yuan).',
    }),
    status: CountStatus.meta({
      description:
        'printed: as printed. blank: the cell is empty. dash: a dash, slash, 无 or 不适用. absent: the row or column is not in the file. not-in-form: this edition of the form has no such cell. unreadable: printed, but no single reading. reconstructed: recovered by arithmetic. corrected: by a keeper.',
    }),
    raw: z
      .string()
      .optional()
      .meta({ description: 'What is printed, where it is not just the digits of the value.' }),
    place: Place.optional().meta({ description: 'Where in the raw file; absent where nothing is printed.' }),
    decidedBy: z
      .array(z.string())
      .optional()
      .meta({ description: 'Rules whose arithmetic left one reading; only with reconstructed.' }),
    candidates: z
      .array(z.number())
      .optional()
      .meta({ description: 'The readings that the arithmetic leaves open; only with unreadable.' }),
    note: z.string().optional().meta({ description: 'A note printed inside the cell beside the number.' }),
    was: z
      .number()
      .nullable()
      .optional()
      .meta({ description: 'What the archive read before a keeper corrected it; only with corrected.' }),
  })
  .refine(
    (count) => (count.value !== null) === (VALUED_STATUSES as readonly string[]).includes(count.status),
    {
      message:
        'Unexpected value for this status, expected a value with printed, reconstructed or corrected and null otherwise',
    },
  )
  .meta({ id: 'Count' });
export type Count = z.infer<typeof Count>;
