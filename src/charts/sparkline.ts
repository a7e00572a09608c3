/** Size of a sparkline's drawing, in its own units. */
export const SPARK_WIDTH = 96;
export const SPARK_HEIGHT = 24;
const MARGIN = 3;

/** A small line over years, drawn when the site is built. */
interface Sparkline {
  /** Path data of the marks at changes of the form; empty where there are none. */
  marks: string;
  /** Path data of the unbroken stretches. */
  path: string;
  /** Centres of numbers that stand alone between gaps or breaks, and of the last one. */
  dots: readonly (readonly [x: number, y: number])[];
}

/**
 * Draws numbers from zero up. Null is a gap that no line crosses. A mark stands before each of the indexes in `breaks`,
 * where the form changes; before those in `cuts`, from which on another thing is counted, the line ends. Null where fewer
 * than two numbers are there.
 */
export function sparkline(
  values: readonly (number | null)[],
  { breaks, cuts }: { breaks: readonly number[]; cuts: readonly number[] },
): Sparkline | null {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const least = Math.min(0, ...known);
  const span = Math.max(0, ...known) - least || 1;
  const x = (index: number): number =>
    round(MARGIN + (index / (values.length - 1)) * (SPARK_WIDTH - 2 * MARGIN));
  const y = (value: number): number =>
    round(SPARK_HEIGHT - MARGIN - ((value - least) / span) * (SPARK_HEIGHT - 2 * MARGIN));

  const stretches: [number, number][][] = [];
  let open = false;
  values.forEach((value, index) => {
    if (value === null) {
      open = false;
      return;
    }
    if (!open || cuts.includes(index)) stretches.push([]);
    stretches.at(-1)?.push([x(index), y(value)]);
    open = true;
  });
  const last = stretches.at(-1)?.at(-1);
  return {
    marks: breaks.map((index) => `M${x(index - 0.5)} 0V${SPARK_HEIGHT}`).join(''),
    path: stretches
      .filter((points) => points.length > 1)
      .map((points) => `M${points.map((point) => point.join(' ')).join('L')}`)
      .join(''),
    dots: [
      ...stretches.filter((points) => points.length === 1).flat(),
      ...(last && (stretches.at(-1)?.length ?? 0) > 1 ? [last] : []),
    ],
  };
}

const round = (coordinate: number): number => Math.round(coordinate * 10) / 10;
