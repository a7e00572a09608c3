import type { FiguresFormat } from './format.ts';
import { parseRecord } from './record/parse-record.ts';

/** A figures record (schemas/figures-record.ts), which the archive made itself. */
export const record: FiguresFormat = {
  kind: 'figures',
  name: 'record',
  called: ['a figures record'],
  extensions: { '.json': 'application/json' },
  signature: ({ ascii }) => /^(?:ï»¿)?\s*\{\s*"/.test(ascii) && /"holding"\s*:\s*"figures"/.test(ascii),
  served: { type: 'application/json', charset: 'utf-8', isolated: false },
  places: 'line',
  isMarkup: false,
  // A promise also of what is no record: callers wait for one error, however it comes.
  read: async (file) => Promise.resolve(parseRecord(file)),
};
