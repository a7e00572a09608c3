import { parse, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { spareMarkup } from '../../src/integrations/language-pages/spare-markup.ts';

describe('a page with its markup spared', () => {
  it('is read by browsers as the page was', () => {
    for (const body of [
      '<ul><li class="a"><a href="/en/">x</a></li><li>y<ul><li>z</li></ul></li></ul><p>after</p>',
      '<table class="a b"><caption>c</caption><thead><tr><th rowspan="2">h</th></tr><tr><th>i</th></tr></thead><tbody><tr id="a.b"><th>r</th><td>1</td></tr></tbody><tbody><tr><td></td></tr></tbody></table>',
      '<dl><div><dt>a</dt><dd><p>b</p></dd></div><dt>c</dt><dd>d</dd></dl>',
      '<dl><dt>a</dt><dd>b</dd> text </dl><ul><li>a</li> b <li>c</li></ul>',
      '<a href="/en/" title="a > b" data-x="1=2" data-y="it\'s" data-z="`">x</a><img alt="" src="/a/"><br>',
      '<pre>&lt;a href="x"&gt; class="y" &lt;/td&gt;&lt;td&gt;</pre><code>a="b"</code>',
      '<script type="application/ld+json">{"a":"b","c":"\\u003c/td>\\u003ctd>"}</script>',
      '<script type="application/ld+json">{"a":" b=","c":" d"}</script><p id="f">g</p>',
      '<p title="&quot;a&quot; &lt;td id=&quot;b&quot;>">x</p>',
    ]) {
      const page = `<!DOCTYPE html><html lang="en"><head><title>t</title></head><body>${body}</body></html>`;
      expect(serialize(parse(spareMarkup(page)))).toBe(serialize(parse(page)));
    }
  });

  it('has fewer bytes where there is something to leave out', () => {
    expect(
      spareMarkup('<table><tbody><tr id="a.b" class="c d"><td>1</td><td>2</td></tr></tbody></table>'),
    ).toBe('<table><tbody><tr id=a.b class="c d"><td>1<td>2</table>');
  });
});
