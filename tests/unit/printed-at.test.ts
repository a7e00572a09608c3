import { describe, expect, it } from 'vitest';
import { printedAt } from '../../src/text/printed-at.ts';

const page = [
  '<table><tr><td>规章</td>',
  '<td><p class=x>1',
  '</p></td><td>&nbsp;</td></tr>',
  '<tr><td>2</td></tr></table><p>公开&lt;b&gt;。</p><p>后文</p>',
];

describe('printedAt', () => {
  it('is the line of a text', () => {
    expect(printedAt(['一', '规章\t1'], { line: 2, column: 4 }, false)).toBe('规章\t1');
  });

  it('is the words of a page from the place to the end of the row', () => {
    expect(printedAt(page, { line: 1, column: 16 }, true)).toBe('规章\t1');
    expect(printedAt(page, { line: 2, column: 16 }, true)).toBe('1');
  });

  it('ends with the paragraph', () => {
    expect(printedAt(page, { line: 4, column: 31 }, true)).toBe('公开<b>。');
  });

  it('is the markup itself where that holds no words', () => {
    expect(printedAt(['<!DOCTYPE html>'], { line: 1, column: 1 }, true)).toBe('<!DOCTYPE html>');
  });

  it('is short where a page has no line breaks', () => {
    expect(printedAt(['字'.repeat(5000)], { line: 1, column: 1 }, true)).toHaveLength(161);
  });
});
