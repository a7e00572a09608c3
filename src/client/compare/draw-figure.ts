import { labelLength, labelWidth, wrapLabel } from '../../charts/wrap-label.ts';
import { compare as words } from '#language/compare.ts';
import { figureTree } from '../../views/figure-tree.ts';
import type { FigureView } from '../../views/figure-view.ts';
import { elementOf } from '../nodes.ts';

const LINES_A_ROW = 1.4;
/** As wide as a saved picture is, in CSS pixels. */
const PICTURE = 720;
/** Of a row, what a bar among several takes. */
const BAR_OF_GROUP = 0.75;

interface Room {
  /** Name of the picture to download, without its extension. */
  readonly fileName: string;
  /** Of the page's column, in CSS pixels. */
  readonly width: number;
  /** Whether it stands on paper as a picture. */
  readonly printed?: boolean;
}

/** A figure with the room that its chart will take. */
export function drawFigure(figure: FigureView, { fileName, width, printed }: Room): HTMLElement {
  const rows = figure.rows.map((row) => ({ ...row, missing: row.missing ?? words.noData }));
  const drawn = elementOf(figureTree({ ...figure, rows }, { fileName, printed }));
  const stage = drawn.querySelector<HTMLElement>('.chart-stage');
  const set = (property: string, columnWidth: number): void =>
    stage?.style.setProperty(property, String(roomFor(figure, columnWidth)));
  if (figure.kind !== 'lines') {
    set('--rows', width);
    set('--picture-rows', PICTURE);
  }
  return drawn;
}

/** Rows of room for the bars or dots: all are as high as the longest label or the group of bars needs. */
function roomFor(figure: FigureView, width: number): number {
  const lines = Math.max(
    ...figure.rows.map(({ label }) => wrapLabel(label, labelLength(width), labelWidth).length),
  );
  const bars = figure.kind === 'groups' ? figure.series.length * BAR_OF_GROUP : 0;
  return figure.rows.length * Math.max(1, lines / LINES_A_ROW, bars);
}
