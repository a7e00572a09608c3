/** What is offered with a chart, and said where it cannot be drawn; apart, so that the browser loads no more before there is one. */
export const CHART_OFFERS = {
  download: { png: 'Download PNG', svg: 'Download SVG' },
  embed: 'Embed',
  failed: 'The chart could not be drawn; see the table below.',
} as const;
