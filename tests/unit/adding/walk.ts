import { zipSync, strToU8 } from 'fflate';
import { gb18030Bytes } from '../../../src/text/encode.ts';
import { docxOf } from '../../layouts/printers/docx.ts';
import { PIPES, TABS } from '../../layouts/printers/bases.ts';
import { pdfOf } from '../../pdf/made-pdf.ts';
import { madePage, madeParts } from './made-archive.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const page = (body: string): string => `<!doctype html><title>年报</title>${body}`;
const webArchive = (html: string): string =>
  [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://www.yanjin.gov.cn/gk/nb/2021.html',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----part"',
    '',
    '------part',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\r\n'),
    '------part--',
    '',
  ].join('\r\n');
const tags = (date: string): string => `<meta name="PubDate" content="${date}">`;

/** Twenty files as they lie in a folder of downloads: all that is in them is made up. */
export const WALK: Readonly<Record<string, () => string | Uint8Array>> = {
  '01 财政局2023.html': () => madePage('延津县财政局', 2023, tags('2024-01-20')),
  '02 财政局2022.html': () => gb18030Bytes(madePage('延津县财政局', 2022)),
  '03 财政局2021.mht': () => webArchive(madePage('延津县财政局', 2021)),
  '04 民政局.docx': () => docxOf(madeParts('延津县民政局', 2023)),
  '05 民政局.doc': () => docxOf(madeParts('延津县民政局', 2022)),
  '06 丰庄镇.txt': () => TABS.page(madeParts('延津县丰庄镇人民政府', 2023)),
  '07 文岩街道.md': () => PIPES.page(madeParts('延津县文岩街道办事处', 2023)),
  '08 卫滨区.html': () => madePage('卫滨区教育局', 2023),
  '09 淮安.html': () => madePage('淮安市人民政府', 2024),
  '10 财政局2023(1).html': () => madePage('延津县财政局', 2023, tags('2024-01-20')),
  '11 朝阳区.html': () => madePage('朝阳区民政局', 2023),
  '12 高新区.html': () => madePage('洛阳高新技术产业开发区管理委员会', 2023),
  '13 模板.docx': () =>
    docxOf(
      madeParts('延津县财政局', 2020).map((part) =>
        part.kind === 'table'
          ? { ...part, grid: part.grid.map((row) => row.map(blankNumber)) }
          : part.kind === 'line'
            ? { ...part, text: '（文字描述）' }
            : part,
      ),
    ),
  '14 扫描件.pdf': () => pdfOf(''),
  '15 加密.pdf': () => pdfOf('', {}, '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <00> /U <00> >>'),
  '16 旧版.doc': () => new Uint8Array([...OLE, ...Array.from({ length: 504 }, () => 0)]),
  '17 年报.zip': () => zipSync({ '年报/水利局.html': strToU8(madePage('延津县水利局', 2023)) }),
  '18 列表.html': () =>
    page(
      `<ul>${'<li><a href="a.html">延津县财政局2023年政府信息公开工作年度报告</a> 2024-01-20</li>'.repeat(6)}</ul>`,
    ),
  '19 404.html': () => page('<p>您访问的页面不存在或已删除！</p>'),
  '20 空.html': () => '',
};

const blankNumber = <Cell extends { text: string }>(cell: Cell): Cell =>
  /^[\d.,-]+$/.test(cell.text.trim()) ? { ...cell, text: '' } : cell;
