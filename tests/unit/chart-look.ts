import type { ChartLook } from '../../src/charts/chart-data.ts';

/** How the charts of the tests look, of a phone's width. */
export const look: ChartLook = {
  ink: '#111',
  muted: '#555',
  rule: '#ccc',
  paper: '#fff',
  quiet: '#999',
  series: ['#a00', '#00a', '#a70', '#575'],
  fills: ['solid', 'stripes', 'dots', 'lines'],
  font: 'sans-serif',
  fontSize: 16,
  width: 360,
  height: 320,
};
