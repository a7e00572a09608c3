/** Words that scripts of the report page say; apart from the page's own, so that the browser loads no more than these. */
export const COPYING = {
  copy: '复制',
  copied: '已复制',
  failed: '未能复制，请手动选取',
} as const;
