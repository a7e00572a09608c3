/** Words of the embedded pages and of the code that embeds them. */
export const EMBED = {
  offerNote:
    '把下面的代码贴进自己的网页，读者就能在那里看到这幅图。框内高度会以 message 事件告诉外面的网页（data.nianbaoHeight，单位像素），可据此调整框高。',
  comparisonOffer: '嵌入这张表',
  comparisonNote: '把下面的代码贴进自己的网页，读者就能在那里看到这张表。',
  selectionOffer: '嵌入这个比较',
  selectionNote: '把下面的代码贴进自己的网页。改选之后请重新复制。',
  chartTitle: '嵌入的图',
  comparisonTitle: '嵌入的比较',
  framed: (title: string) => `${title}（供嵌入）`,
  chartDescription: '年报档案中的一幅图，供嵌入其他网页。',
  comparisonDescription: '年报档案中的一个比较，供嵌入其他网页。',
  loading: '正在取数据……',
  incomplete: '网址不完整，不知道要显示什么。',
  gone: '原页上已经没有这幅图，可能数据有更动。',
  failed: '没有取到数据，请稍后再试。',
  noScript: '要在这里显示，浏览器须能运行脚本。',
  source: '来源：年报档案',
  openPage: '查看原页',
  /** Where the page around keeps the frame in a sandbox. */
  sandboxed: (address: string) =>
    `没有反应的话，是外面的网页不许这个框下载或者打开窗口。请在浏览器里打开：${address}`,
  more: (shown: number, all: number) =>
    `${all} 个机关，按行政区划代码排列，这里列出前 ${shown} 个；其余见原页。`,
} as const;
