/** A hostile file of about so many bytes. */
export interface Shape {
  name: string;
  extension: 'txt' | 'html';
  ofSize: (bytes: number) => string;
}

/** What is repeated: whatever a step of reading looks behind, before or across. */
const UNITS: Readonly<Record<string, string>> = {
  digits: '1',
  zeros: '0000000',
  'numbers and spaces': '12 ',
  'numbers and tabs': '12\t',
  bars: '|',
  'cells and bars': '1|',
  'rows of bars': '|a|b|c|\n',
  'a cell and its bar a line': '0|0|\n',
  rules: '|---|---|\n',
  spaces: ' ',
  tabs: '\t',
  brackets: '（',
  'pairs of brackets': '（）',
  'ordinals of sections': '一、',
  'bracketed ordinals': '（一）',
  'ordinals of rows': '1.',
  dashes: '-',
  'dashed lines': '- a\n',
  stars: '*a',
  'heading marks': '# a\n',
  'opened tags': '<b>',
  references: '&nbsp;',
  'quotation marks': '"a\t',
  'a label': '属于国家秘密',
  'a label and a number': '1.属于国家秘密 3 ',
  'rows of the form': '1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n',
  'rows nobody knows': '未知的一行\t0\t0\t0\t0\t0\t0\t0\n',
  'rows without a label': '0\t0\t0\t0\t0\t0\t0\n',
  'a number a line': '0\n',
  'empty lines': '\n',
  'titles of sections': '三、收到和处理政府信息公开申请情况\n',
  'titles of sections in a line': '三、收到和处理政府信息公开申请情况',
  heads: '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n',
  'page marks': '— 4 —\n',
  'ways through a site that end in a mark of their own': `a${'»'.repeat(150)}<\n`,
  'note marks': '①',
  'halves of labels': '予以\n公开\n',
  'digits of two sizes': '1<small>1</small>',
  'beginnings of notes': '注：1.',
  'a label and what nobody can read': '规章 3/5 ',
  claims: '收到政府信息公开申请12件，',
  'rows that bars fill up': '行政许可 | 0 | ||||\n\n',
};

const TITLE = '新县人民政府办公室2023年政府信息公开工作年度报告\n\n';
const REQUESTS = `${TITLE}三、收到和处理政府信息公开申请情况\n\n申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n`;
const ROW = '一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n';
const inLine = (text: string) => text.replaceAll('\n', ' ');

/** Where it stands. */
const PLACES: Readonly<Record<string, (filling: string) => string>> = {
  'in prose': (filling) => `${TITLE}一、总体情况\n\n${filling}\n\n${REQUESTS}${ROW}`,
  'between words of a line': (filling) =>
    `${TITLE}三、收到和处理政府信息公开申请情况\n\n收到1件${inLine(filling)}办结1件，转1件。\n`,
  'in a table': (filling) => `${REQUESTS}${filling}\n${ROW}`,
  'behind a table': (filling) => `${REQUESTS}${ROW}${filling}`,
  'in a row': (filling) => `${REQUESTS}一、本年新收政府信息公开申请数量\t${inLine(filling)}\n`,
  'behind a label': (filling) =>
    `${REQUESTS}1.属于国家秘密${inLine(filling).replaceAll('\t', ' ')}\t0\t0\t0\t0\t0\t0\t0\n`,
  'in table 4': (filling) =>
    `${TITLE}四、政府信息公开行政复议、行政诉讼情况\n\n行政复议\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n${filling}\n0\t0\t0\t0\t0\n`,
};

export const SHAPES: readonly Shape[] = [
  ...Object.entries(PLACES).flatMap(([place, put]) =>
    Object.entries(UNITS).map(([unit, text]): Shape => ({
      name: `${unit} ${place}`,
      extension: 'txt',
      ofSize: (bytes) => put(text.repeat(Math.ceil(bytes / Buffer.byteLength(text)))),
    })),
  ),
  ...[
    '<td>1',
    '<script ',
    '<tr><td>甲<td>1',
    '<td colspan=1000 rowspan=65534>1',
    '<div>',
    '<div>字',
    '<table><tr><td>',
    '<b>',
    '<svg><g>',
    '<svg><text ',
    '<font size=1>1',
    '<s><td>3<s>5',
    '<a href=#1>1',
  ].map((text): Shape => ({
    name: `${text} in a page`,
    extension: 'html',
    ofSize: (bytes) =>
      `<!doctype html><h1>${TITLE}</h1><h2>三、收到和处理政府信息公开申请情况</h2><table><tr>${text.repeat(Math.ceil(bytes / Buffer.byteLength(text)))}`,
  })),
];
