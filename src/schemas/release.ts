import { z } from 'zod';
import { CountStatus } from './count.ts';

const ReportId = z.string().meta({ description: '<agency>/<year>' });
const Held = z.strictObject({ value: z.number().nullable(), status: CountStatus });

/** A version of the data set, and what it changed of the one before; the first has added every report. */
export const Release = z.strictObject({
  release: z.int().positive().meta({ description: '1, 2, 3 …' }),
  on: z.iso.date(),
  reports: z.int().nonnegative().meta({ description: 'How many reports it holds.' }),
  added: z.array(ReportId),
  withdrawn: z.array(ReportId),
  moved: z
    .array(z.strictObject({ from: ReportId, to: ReportId }))
    .default([])
    .meta({ description: 'Reports with another id than before, and the same raw file.' }),
  replaced: z.array(ReportId).meta({ description: 'Their raw file is another one.' }),
  corrected: z
    .array(ReportId)
    .meta({ description: 'A keeper corrected cells, or took a correction back; the raw file is the same.' }),
  reread: z.array(ReportId).meta({ description: 'Cells are read differently; the raw file is the same.' }),
  cells: z
    .array(z.strictObject({ report: ReportId, cell: z.string(), before: Held, after: Held }))
    .meta({ description: 'Every cell that changed, of reports that both versions hold.' }),
});
export type Release = z.infer<typeof Release>;

/** What a release changed. */
export type Changes = Pick<
  Release,
  'added' | 'withdrawn' | 'moved' | 'replaced' | 'corrected' | 'reread' | 'cells'
>;
