/** Side of a pattern's tile in CSS pixels; tiles are drawn at twice that, for sharp screens. */
const TILE = 8;

/**
 * Fills for up to four series that differ without colour: solid, stripes, dots, and a grid of lines. A browser without
 * canvas patterns gets the plain colours.
 */
export function patternFills(colours: readonly string[], paper: string): (string | CanvasPattern)[] {
  return colours.map((colour, index) => {
    const draw = TILES[index - 1];
    return (draw && tile(colour, paper, draw)) || colour;
  });
}

type Draw = (context: CanvasRenderingContext2D) => void;

const line = (context: CanvasRenderingContext2D, ...points: [number, number][]): void => {
  context.beginPath();
  for (const [index, [x, y]] of points.entries()) context[index % 2 === 0 ? 'moveTo' : 'lineTo'](x, y);
  context.stroke();
};

/** From the second series on; the first is solid. */
const TILES: readonly Draw[] = [
  (context) => line(context, [-2, 6], [6, -2], [-2, 14], [14, -2], [2, 10], [10, 2]),
  (context) => {
    for (const [x, y] of [
      [2, 2],
      [6, 6],
    ] as const) {
      context.beginPath();
      context.arc(x, y, 1.4, 0, 2 * Math.PI);
      context.fill();
    }
  },
  (context) => line(context, [0, 4], [8, 4]),
];

function tile(colour: string, paper: string, draw: Draw): CanvasPattern | null {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = TILE * 2;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(2, 2);
  context.fillStyle = paper;
  context.fillRect(0, 0, TILE, TILE);
  context.fillStyle = context.strokeStyle = colour;
  context.lineWidth = 2;
  draw(context);
  const pattern = context.createPattern(canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(0.5));
  return pattern;
}
