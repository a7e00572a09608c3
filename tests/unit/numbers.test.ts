import { describe, expect, it } from 'vitest';
import { addAll, readField } from '../../src/text/numbers.ts';

describe('readField', () => {
  it.each([
    ['20168', 20168],
    ['0', 0],
    ['2019.4359', 2019.4359],
    ['１２．５', 12.5],
    ['1,234,567.89', 1234567.89],
    ['-57', -57],
    ['−57', -57],
    ['－57', -57],
    ['减4', -4],
    ['+2', 2],
    ['增加35', 35],
    ['12起', 12],
    ['12[¹]', 12],
    ['\u206612\u2069', 12],
    ['1\u034f2\ufe0f', 12],
    ['\u00a07\u200b', 7],
  ])('reads %s as a number', (raw, value) => {
    expect(readField(raw)).toMatchObject({ kind: 'number', value });
  });

  it.each(['〇', '零'])('reads the numeral %s as zero', (raw) => {
    expect(readField(raw)).toEqual({ kind: 'number', value: 0 });
  });

  it.each(['l', 'O', '○', '1O', 'l2', '1O5.95'])(
    'takes %s, which looks like digits, for no number',
    (raw) => {
      expect(readField(raw).kind).toBe('run');
    },
  );

  it('never reads a negative zero', () => {
    expect(readField('-0')).toEqual({ kind: 'number', value: 0 });
  });

  it('keeps the unit and the note that stand in the cell', () => {
    expect(readField('251000元')).toEqual({ kind: 'number', value: 251000, unit: '元' });
    expect(readField('55（含自然失效29件）')).toEqual({ kind: 'number', value: 55, note: '含自然失效29件' });
  });

  it('takes digits that are shown the other way round for no number', () => {
    expect(readField('\u202e51')).toEqual({ kind: 'text' });
  });

  it.each(['', '   ', '\u00a0', '\u3000', '\u200b\ufeff', '\u3164', '\u2800'])(
    'takes %j for blank, never for 0',
    (raw) => {
      expect(readField(raw)).toEqual({ kind: 'blank' });
    },
  );

  it.each(['-', '--', '—', '——', '/', '／', '无', '不适用'])(
    'takes %s for a sign of none, never for 0',
    (raw) => {
      expect(readField(raw)).toEqual({ kind: 'dash' });
    },
  );

  it.each(['200 000121', '12,34', '1.2.3', '10-2', '011', '2648-18538'])(
    'takes %s for digits that are no one number',
    (raw) => {
      expect(readField(raw)).toEqual({ kind: 'run', text: raw });
    },
  );

  it.each(['约三', '3件左右', '8/3', '见附件'])('does not guess at %s', (raw) => {
    expect(readField(raw)).toEqual({ kind: 'text' });
  });
});

describe('addAll', () => {
  it('adds amounts of money without the dust of binary fractions', () => {
    expect(addAll([0.1, 0.2])).toBe(0.3);
    expect(addAll([2019.4359, 0.000001])).toBe(2019.435901);
  });
});
