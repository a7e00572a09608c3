/** What the page of the search has in its HTML alone, so that its program need not bring it. */
export const searchPage = {
  withoutScript: {
    title: '检索需要 JavaScript',
    text: '检索在您的浏览器里进行，要用到 JavaScript 和 WebAssembly。不启用它们时，可以从下列目录查找报告：',
  },
  unsupported: {
    title: '此浏览器不能检索',
    text: '检索要用到 WebAssembly 和后台线程，还要用到 2022 年起浏览器才有的功能；此浏览器太旧，或者没有启用它们。可以从下列目录查找报告：',
  },
  openSearch: '检索政府信息公开工作年度报告全文',
} as const;
