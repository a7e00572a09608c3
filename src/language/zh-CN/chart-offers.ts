/** What is offered with a chart, and said where it cannot be drawn; apart, so that the browser loads no more before there is one. */
export const CHART_OFFERS = {
  download: { png: '下载 PNG', svg: '下载 SVG' },
  embed: '嵌入',
  failed: '图没有画成，数据见下表。',
} as const;
