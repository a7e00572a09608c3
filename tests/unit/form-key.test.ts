import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formKey, formKeyOf } from '../../src/text/form-key.ts';

const pieces = fc.constantFrom(
  '资',
  '讯',
  '檔案',
  '其',
  '它',
  '規(guī)章',
  '(guī)',
  '（一）',
  '①',
  '２',
  'ﬀ',
  'Σ',
  'é',
  '\u0301',
  '\u200B',
  '|',
  ' ',
  '〇',
  '㎡',
);
const field = fc.oneof(
  fc.array(pieces, { maxLength: 4 }).map((own) => own.join('')),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

test('texts together have the compared form of one with spaces between them', () => {
  fc.assert(
    fc.property(fc.array(field, { maxLength: 6 }), (texts) => {
      expect(formKeyOf(texts)).toBe(formKey(texts.join(' ')));
    }),
    { numRuns: 1000 },
  );
});
