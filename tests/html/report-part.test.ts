import { toString } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/formats/html/parse-html.ts';

const SECTIONS =
  '<p>一、总体情况</p><p>概述。</p><p>二、主动公开政府信息情况</p><p>三、收到和处理政府信息公开申请情况</p><p>六、其他需要报告的事项</p><p>无。</p>';
const TITLE = '某县人民政府2021年政府信息公开工作年度报告';

/** The lines of a page that are kept, and what is said of the rest. */
function read(page: string) {
  const file = new VFile({ path: 'report.html', value: page });
  const lines = parseHtml(file).children.map((node) => toString(node));
  return { lines, messages: file.messages.map(({ ruleId }) => ruleId) };
}

const LINES = [
  '一、总体情况',
  '概述。',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '六、其他需要报告的事项',
  '无。',
];

describe('The report in a page', () => {
  it('is the whole of a page that holds nothing else', () => {
    expect(read(`<h1>${TITLE}</h1>${SECTIONS}`)).toEqual({ lines: [TITLE, ...LINES], messages: [] });
  });

  it.each([
    ['in one element', `<div id=zoom>${SECTIONS}</div>`],
    ['beside the page’s own lines', SECTIONS],
    ['in the page’s form', `<form><div>${SECTIONS}</div></form>`],
    ['in an element of telling name', `<div class="related">${SECTIONS}</div>`],
  ])('is found with its title outside of it: %s', (_, body) => {
    const page = `<div class=crumbs><a href=/>首页</a> &gt; 年报</div><p>您现在的位置：首页 &gt; 政府信息公开年报</p>
      <div><h1>${TITLE}</h1><p>发布时间：2022-01-28　来源：某局</p>${body}<p>【打印】【关闭】</p><p>上一篇：<a href=x>某县2020年政府信息公开工作年度报告</a></p></div>
      <ul><li><a href=/a>总体情况</a><li><a href=/b>主动公开情况</a></ul>`;
    expect(read(page)).toEqual({ lines: [TITLE, ...LINES], messages: ['navigation-left-out'] });
  });

  it('begins with the first line of a broken title', () => {
    const page = `<p>政务公开</p><div><p>某县人民政府</p><p>2021年政府信息公开工作年度报告</p><div>${SECTIONS}</div></div>`;
    expect(read(page).lines.slice(0, 2)).toEqual(['某县人民政府', '2021年政府信息公开工作年度报告']);
  });

  it('keeps prose that stands between title and sections, and behind them', () => {
    const page = `<div><h1>${TITLE}</h1><p>根据条例编制，现将有关情况公布如下。</p><div>${SECTIONS}</div><p>本报告的电子版可以在某县人民政府门户网站下载。</p></div>`;
    const { lines } = read(page);
    expect(lines.slice(0, 2)).toEqual([TITLE, '根据条例编制，现将有关情况公布如下。']);
    expect(lines.at(-1)).toBe('本报告的电子版可以在某县人民政府门户网站下载。');
  });

  it('keeps prose of its body whatever the element around it is called', () => {
    const prose = '全年主动公开政府信息若干条，答复申请若干件。';
    const page = `<h1>${TITLE}</h1><div>${SECTIONS}<div class="related"><p>${prose}</p></div></div>`;
    expect(read(page).lines.at(-1)).toBe(prose);
  });

  it('leaves out the portal’s index of a document', () => {
    const page = `<table><tr><td>索引号</td><td>005/2022</td></tr><tr><td>发布机构</td><td>某局</td></tr></table><h1>${TITLE}</h1>${SECTIONS}`;
    expect(read(page)).toEqual({ lines: [TITLE, ...LINES], messages: ['navigation-left-out'] });
  });

  it('is everything but navigation where a page shows no sections', () => {
    expect(read('<nav>首页</nav><p>无表可填。</p>')).toEqual({
      lines: ['无表可填。'],
      messages: ['navigation-left-out'],
    });
  });
});
