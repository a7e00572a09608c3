import type { ChartLook } from './chart-data.ts';

/** How the entries of a legend look. */
export function legendLabels({ ink, font, fontSize }: ChartLook) {
  return {
    color: ink,
    boxWidth: fontSize,
    boxHeight: fontSize * 0.5,
    padding: fontSize,
    font: { family: font, size: fontSize },
  };
}
