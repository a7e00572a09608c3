import { describe, expect, it } from 'vitest';
import { markQuotations } from '../../src/integrations/language-pages/mark-quotations.ts';

const mark = (html: string): string => markQuotations(html, '/base/', '/base/en/');

describe('Chinese on a page of another language', () => {
  it('is marked, with the marks and figures inside it and without those around it', () => {
    expect(mark('<th>Total <a>总计</a></th>')).toBe('<th>Total <a><i lang="zh-CN">总计</i></a></th>');
    expect(mark('<p>prints “第 3 项，共 12 件。” here</p>')).toBe(
      '<p>prints <i lang="zh-CN">“第 3 项，共 12 件。”</i> here</p>'.replace('。”</i>', '。</i>”'),
    );
    expect(mark('<p>Luoyang Shi 洛阳市: 2021</p>')).toBe(
      '<p>Luoyang Shi <i lang="zh-CN">洛阳市</i>: 2021</p>',
    );
  });

  it('is left as it is where no reader hears it, and where it is marked already', () => {
    for (const html of [
      '<title>年报</title>',
      '<script type="application/ld+json">{"name":"年报"}</script>',
      '<!-- 年报 -->',
      '<p title="年报">x</p>',
      '<a href="/x" lang="zh-CN"><b>中<br>文</b></a>',
    ])
      expect(mark(html)).toBe(html);
    expect(mark('<b lang="zh-CN"><i>中</i></b>文')).toBe(
      '<b lang="zh-CN"><i>中</i></b><i lang="zh-CN">文</i>',
    );
  });

  it('is said of links to pages of the site, and of no file', () => {
    expect(mark('<a class="x" href="/base/reports/a/">x</a>')).toBe(
      '<a hreflang="zh-CN" class="x" href="/base/reports/a/">x</a>',
    );
    expect(mark('<a href="/base/compare/?agency=a#b">x</a>')).toContain('hreflang');
    for (const html of [
      '<a href="/base/a.csv">x</a>',
      '<a href="#a">x</a>',
      '<a href="/base/reports/a/2021/source/#L7">7</a>',
      '<a href="/base/en/reports/">x</a>',
      '<a href="https://example.org/">x</a>',
    ])
      expect(mark(html)).toBe(html);
  });
});
