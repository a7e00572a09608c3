/** Words that the script of the pages of a file says; apart from the page's own, so that the browser loads no more than these. */
export const PAGE_PICTURES = {
  drawing: (page: number) => `正在画第 ${page} 页……`,
  /** Why a page has no picture. */
  failures: {
    file: (page: number) => `没有取到原始文件，第 ${page} 页的图画不出来。`,
    program: (page: number) => `没有取到画页面的程序，第 ${page} 页的图画不出来。`,
    browser: (page: number) => `这个浏览器画不出第 ${page} 页，可能是版本太旧。`,
    page: (page: number) => `第 ${page} 页没有画出来。`,
  },
  marked: (name: string) => `图中标出：${name}`,
  toReport: '回到报告页的这一处',
} as const;

/** What is marked on the picture of a page. */
export const MARKS = {
  section: (title: string) => `标题“${title}”`,
  words: (text: string) => `正文“${text}”`,
  row: (label: string) => `“${label}”一行`,
  cell: (label: string, value: string) => `${label}：${value}`,
  finding: (number: number) => `核验第 ${number} 条所指之处`,
} as const;

/** Words of the page around the pictures. */
export const PAGES = {
  picture: (page: number) => `第 ${page} 页的图`,
  words: (page: number) => `从第 ${page} 页读出的文字`,
  noWords: '这一页没有读出文字。',
  noScript: '浏览器没有运行脚本，看不到各页的图：请打开原始文件的那一页，或看下面读出的文字。',
} as const;
