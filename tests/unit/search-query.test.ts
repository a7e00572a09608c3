import { expect, test } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';

test('terms are separated by white space of any width', () => {
  expect(parseQuery('  政务公开　2021年 政务公开')).toEqual({ terms: ['政务公开', '2021年'], without: [] });
});

test('straight quotes hold a phrase together; Chinese quotes are part of what is searched', () => {
  expect(parseQuery('"信息 2050 条" “三审三校”')).toEqual({
    terms: ['信息2050条', '“三审三校”'],
    without: [],
  });
});

test('a quote left open reaches to the end', () => {
  expect(parseQuery('公开 "信息 20')).toEqual({ terms: ['公开', '信息20'], without: [] });
});

test('a minus before a term excludes it; a minus within one does not', () => {
  expect(parseQuery('公开 -微信 -"政府 网站" 2020-2021')).toEqual({
    terms: ['公开', '2020-2021'],
    without: ['微信', '政府网站'],
  });
});

test('a query of nothing asks for nothing', () => {
  expect(parseQuery(' "" ')).toEqual({ terms: [], without: [] });
  expect(parseQuery('')).toEqual({ terms: [], without: [] });
});
