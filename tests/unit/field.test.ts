import { describe, expect, it } from 'vitest';
import { Field } from '../../src/recognise/field.ts';
import { pointBehind } from '../../src/schemas/place.ts';

describe('A field of a printed row', () => {
  it('is read anew with other words, whatever it said before', () => {
    const field = new Field('12', { line: 3, column: 5 }, 4, 6, true);
    expect(field.reading).toEqual({ kind: 'number', value: 12 });
    const other = field.withText('无');
    expect(other.reading).toEqual({ kind: 'dash' });
    expect(other).toMatchObject({ place: { line: 3, column: 5 }, from: 4, to: 6, isPiece: true });
  });

  it('says the same in other columns, as a piece and as a number of several rows', () => {
    const field = new Field('7', { line: 1, column: 1 }, 0, 1);
    expect(field.spanning(2, 4)).toMatchObject({ text: '7', from: 2, to: 4, isPiece: false });
    expect(field.asPiece().asShared()).toMatchObject({ text: '7', isPiece: true, isShared: true });
  });
});

describe('A point further on in its line', () => {
  it('counts characters of the file where it is known where they stand, and stays on its page', () => {
    expect(pointBehind({ line: 2, column: 3, offset: 40 }, 5)).toEqual({ line: 2, column: 8, offset: 45 });
    const onPage = { line: 9, column: 1, page: 2, box: [0, 0, 1, 1] as [number, number, number, number] };
    expect(pointBehind(onPage, 4)).toEqual({ ...onPage, column: 5 });
  });
});
