/** Side of a pattern's tile in CSS pixels; on a canvas tiles are drawn at twice that, for sharp screens. */
export const TILE = 8;

/**
 * Fills for up to four series that differ without colour: solid, stripes, dots, and a grid of lines. A browser without
 * canvas patterns gets the plain colours.
 */
export function patternFills(colours: readonly string[], paper: string): (string | CanvasPattern)[] {
  return colours.map((colour, index) => canvasTile(index, colour, paper) ?? colour);
}

/** What a tile is drawn with: the context of a canvas, or what draws the same as SVG. */
type Brush = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'fillRect'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'arc'
  | 'stroke'
> & { fill: () => void };

const line = (brush: Brush, ...points: [number, number][]): void => {
  brush.beginPath();
  for (const [index, [x, y]] of points.entries()) {
    if (index % 2 === 0) brush.moveTo(x, y);
    else brush.lineTo(x, y);
  }
  brush.stroke();
};

/** From the second series on; the first is solid. */
const TILES: readonly ((brush: Brush) => void)[] = [
  (brush) => line(brush, [-2, 6], [6, -2], [-2, 14], [14, -2], [2, 10], [10, 2]),
  (brush) => {
    for (const [x, y] of [
      [2, 2],
      [6, 6],
    ] as const) {
      brush.beginPath();
      brush.arc(x, y, 1.4, 0, 2 * Math.PI);
      brush.fill();
    }
  },
  (brush) => line(brush, [0, 4], [8, 4]),
];

/** Paints the tile of a series; false where it is solid. */
export function paintTile(brush: Brush, index: number, colour: string, paper: string): boolean {
  const draw = TILES[index - 1];
  if (!draw) return false;
  brush.fillStyle = paper;
  brush.fillRect(0, 0, TILE, TILE);
  brush.fillStyle = brush.strokeStyle = colour;
  brush.lineWidth = 2;
  draw(brush);
  return true;
}

function canvasTile(index: number, colour: string, paper: string): CanvasPattern | null {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = TILE * 2;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(2, 2);
  if (!paintTile(context, index, colour, paper)) return null;
  const pattern = context.createPattern(canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(0.5));
  return pattern;
}
