import { expect, test } from 'vitest';
import { Converter } from 'opencc-js/t2cn';
import { traditionalFile, writingsOf } from '../../src/search/traditional-writings.ts';

const file = traditionalFile(new Set('政府信息公開訊資,Aa瀍'), Converter({ from: 't', to: 'cn' }));

test('only the traditional characters that the archive has are other writings', () => {
  expect(file).toEqual({ 开: '開', 讯: '訊', 资: '資' });
});

test('a phrase is tried as it is typed first, and then in every mixture', () => {
  expect(writingsOf('公开', file)).toEqual(['公开', '公開']);
  expect(writingsOf('资讯', file)).toEqual(['资讯', '資讯', '资訊', '資訊']);
  expect(writingsOf('政务', file)).toEqual(['政务']);
  expect(writingsOf('开'.repeat(20), file).length).toBeLessThanOrEqual(64);
});
