/** Words at the marks between two years of a chart. */
export const CHART_MARKS = {
  form: '报告格式改版',
  succession: '职能承接',
} as const;
