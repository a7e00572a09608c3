/** Words at the marks between two years of a chart. */
export const CHART_MARKS = {
  form: 'The form was revised',
  succession: 'Duties taken over',
} as const;
