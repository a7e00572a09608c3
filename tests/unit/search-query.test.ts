import { expect, test } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';
import { readMarks } from '../../src/search/read-marks.ts';

test('terms are separated by white space of any width', () => {
  expect(parseQuery('  政务公开　2021年 政务公开')).toEqual({
    terms: ['政务公开', '2021年'],
    either: [],
    without: [],
  });
});

test('straight quotes hold a phrase together; Chinese quotes are part of what is searched', () => {
  expect(parseQuery('"信息 2050 条" “三审三校”')).toEqual({
    terms: ['信息2050条', '“三审三校”'],
    either: [],
    without: [],
  });
});

test('a quote left open reaches to the end', () => {
  expect(parseQuery('公开 "信息 20')).toEqual({ terms: ['公开', '信息20'], either: [], without: [] });
});

test('a minus before a term excludes it; a minus within one does not', () => {
  expect(parseQuery('公开 -微信 -"政府 网站" 2020-2021')).toEqual({
    terms: ['公开', '2020-2021'],
    either: [],
    without: ['微信', '政府网站'],
  });
});

test('a query of nothing asks for nothing', () => {
  expect(parseQuery(' "" ')).toEqual({ terms: [], either: [], without: [] });
  expect(parseQuery('')).toEqual({ terms: [], either: [], without: [] });
});

test.each([
  ['“依申请公开”', ['依申请公开'], []],
  ['「信息 公开」 『年度報告』', ['信息公开', '年度報告'], []],
  ['政府“放管服”改革', ['政府放管服改革'], []],
  ['拒绝|驳回', [], [['拒绝', '驳回']]],
  ['拒绝 ｜ 驳回 公开', ['公开'], [['拒绝', '驳回']]],
  ['“不予公开”|「信访 举报」|重复申请', [], [['不予公开', '信访举报', '重复申请']]],
  ['"a|b" “c”', ['a|b', 'c'], []],
  ['“依申请公开', ['依申请公开'], []],
  ['依申请公开”', ['依申请公开'], []],
  ['"依申请公开”', ['依申请公开'], []],
  ['“依申请公开"', ['依申请公开'], []],
  ['三审”三校“', ['三审三校'], []],
  ['“‘三审 三校’”', ['三审三校'], []],
  ['"信息 公开" 「年度', ['信息公开', '年度'], []],
  ['|拒绝||驳回|', [], [['拒绝', '驳回']]],
])('marks of %s that are not print hold phrases together and part alternatives', (typed, terms, either) => {
  expect(readMarks(typed)?.query).toEqual({ terms, either, without: [] });
});

test.each(['依申请公开', '"依申请公开', '“”', '|', '拒绝|', '"“三审三校”"'])(
  '%s has no other reading than as it is typed',
  (typed) => {
    expect(readMarks(typed)).toBeNull();
  },
);
