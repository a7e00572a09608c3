/** Numbers of one figure, as its table holds them. */
export interface ChartData {
  /** One a row of the table: a category or a year. */
  labels: readonly string[];
  series: readonly Series[];
  /** What one counts, shown with the numbers: 件. */
  unit: string;
  /** Indexes of the labels before which a mark stands: the edition of the form changes there, or what `successions` says. */
  breaks: readonly number[];
  /** Those of them from which on another thing is counted: no line crosses them. */
  cuts: readonly number[];
  /** Those of `breaks` at which one agency took over the work of another. */
  successions?: readonly number[];
  /** Indexes of the labels of which the title speaks. */
  accents?: readonly number[];
}

export interface Series {
  label: string;
  /** Null is a gap: no report, or no number in it. */
  values: readonly (number | null)[];
  /** Words for gaps, where they are not just numbers that are not there. */
  gaps?: readonly (string | undefined)[];
}

/** Colours and type as the page computes them, and the room there is. */
export interface ChartLook {
  ink: string;
  muted: string;
  rule: string;
  paper: string;
  /** What stands beside the accent: bars of which the title does not speak. */
  quiet: string;
  /** Colours of the series, in order. */
  series: readonly string[];
  /** The same with a pattern each, for areas, which are otherwise told apart by colour alone. */
  fills: readonly (string | CanvasPattern)[];
  font: string;
  /** Size of the letters in CSS pixels. */
  fontSize: number;
  /** Width of the figure in CSS pixels. */
  width: number;
  /** Its height. */
  height: number;
}
