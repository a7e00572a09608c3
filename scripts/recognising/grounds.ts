import type { Picture } from './picture.ts';

/** A ground is found in squares of so many pixels, of which such a share is dark. */
const SQUARE = 8;
const FILLED = 0.55;
/** Darker than such a share of the paper's shade is dark. */
const DARK = 0.6;
/** The share of a page's pixels that are no brighter than its paper. */
const PAPER = 0.9;
/** In squares: the least breadth and height of a ground without a gap; letters have gaps. */
const WIDE = 10;
const HIGH = 4;
/** In pixels: the line that is left around a ground. */
const OUTLINE = 2;

/** A page whose dark grounds, as heads of tables have them, are paper with an outline, and light letters on them dark. */
export function withoutGrounds({ width, height, grey }: Picture): Picture {
  const darkest = DARK * shadeAt(grey, PAPER);
  const isDark = (at: number) => grey[at]! < darkest;
  const size = { columns: Math.ceil(width / SQUARE), rows: Math.ceil(height / SQUARE) };
  const filled = solidSquares({ width, height }, size, isDark);
  if (!filled.includes(1)) return { width, height, grey };
  const ground = new Uint8Array(grey.length);
  const edge: number[] = [];
  const squareOf = (at: number) =>
    Math.floor(at / width / SQUARE) * size.columns + Math.floor((at % width) / SQUARE);
  for (let at = 0; at < grey.length; at++)
    if (filled[squareOf(at)]) {
      ground[at] = 1;
      edge.push(at);
    }
  const near = widened(filled, size);
  // A ground ends within the squares beside those that it fills.
  for (let at = edge.pop(); at !== undefined; at = edge.pop())
    for (const next of [at - 1, at + 1, at - width, at + width])
      if (next >= 0 && next < grey.length && !ground[next] && near[squareOf(next)] && isDark(next)) {
        ground[next] = 1;
        edge.push(next);
      }
  const shade = middleShade(grey, ground, isDark);
  const paper = shadeAt(grey, PAPER);
  const cleared = grey.slice();
  for (let at = 0; at < grey.length; at++) {
    if (!ground[at]) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    const isEdge =
      x < OUTLINE ||
      y < OUTLINE ||
      x >= width - OUTLINE ||
      y >= height - OUTLINE ||
      [-OUTLINE, OUTLINE].some((by) => !ground[at + by] || !ground[at + by * width]);
    const light = Math.max(0, Math.min(1, (grey[at]! - shade) / Math.max(1, paper - shade)));
    cleared[at] = isEdge ? Math.min(grey[at]!, shade) : paper * (1 - light);
  }
  return { width, height, grey: cleared };
}

interface Squares {
  columns: number;
  rows: number;
}

/** The squares of dark grounds, light letters on them among these; 1 each. */
function solidSquares(
  { width, height }: Pick<Picture, 'width' | 'height'>,
  { columns, rows }: Squares,
  isDark: (at: number) => boolean,
): Uint8Array {
  const dark = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let [count, all] = [0, 0];
      for (let y = row * SQUARE; y < Math.min(height, (row + 1) * SQUARE); y++)
        for (let x = column * SQUARE; x < Math.min(width, (column + 1) * SQUARE); x++) {
          all++;
          if (isDark(y * width + x)) count++;
        }
      if (count >= FILLED * all) dark[row * columns + column] = 1;
    }
  const solid = new Uint8Array(dark.length);
  for (let row = 0; row + HIGH <= rows; row++) {
    let run = 0;
    for (let column = 0; column < columns; column++) {
      const isSolid = Array.from({ length: HIGH }, (_, down) => dark[(row + down) * columns + column]!);
      run = isSolid.every((is) => is === 1) ? run + 1 : 0;
      if (run < WIDE) continue;
      for (let down = 0; down < HIGH; down++)
        solid.fill(1, (row + down) * columns + column - WIDE + 1, (row + down) * columns + column + 1);
    }
  }
  return closed(solid, dark, { columns, rows });
}

/** Solid squares with the dark ones that touch them, and the squares between these that letters make lighter. */
function closed(solid: Uint8Array, dark: Uint8Array, size: Squares): Uint8Array {
  const { columns } = size;
  const all = solid.slice();
  const open = [...all.keys()].filter((at) => all[at] === 1);
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const next of [at - 1, at + 1, at - columns, at + columns])
      if (dark[next] && !all[next]) {
        all[next] = 1;
        open.push(next);
      }
  return inverted(widened(inverted(widened(all, size)), size));
}

function inverted(squares: Uint8Array): Uint8Array {
  return squares.map((is) => 1 - is);
}

/** Squares with those around them. */
function widened(squares: Uint8Array, { columns, rows }: Squares): Uint8Array {
  return squares.map((_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
        if (squares[y * columns + x]) return 1;
    return 0;
  });
}

/** The shade that such a share of all pixels is no brighter than. */
function shadeAt(grey: Uint8Array, share: number): number {
  const counts = new Uint32Array(256);
  for (const shade of grey) counts[shade]!++;
  let [shade, passed] = [0, counts[0]!];
  while (passed < share * grey.length && shade < 255) passed += counts[++shade]!;
  return shade;
}

function middleShade(grey: Uint8Array, ground: Uint8Array, isDark: (at: number) => boolean): number {
  return shadeAt(
    grey.filter((_, at) => ground[at] === 1 && isDark(at)),
    0.5,
  );
}
