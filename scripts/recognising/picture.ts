/** A page as shades of grey, 0 black and 255 white, row by row from the upper left corner. */
export interface Picture {
  width: number;
  height: number;
  grey: Uint8Array;
  /** The same with red ink as bright as its paper, as under red light; absent where there is none. */
  withoutRed?: Uint8Array;
}

/** A part of a picture in whole pixels; right and bottom are the first behind it. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How a page is looked at. */
export interface Look {
  /** From which on a pixel is no paper, 0 to 255. */
  darkness: number;
  dotsPerInch: number;
}

const BLOCK = 32;
/** The share of the pixels of a block that are no brighter than its paper. */
const PAPER = 0.8;
/** Paper that is darker is none. */
const DARKEST_PAPER = 60;

/** A picture whose paper is white, whatever light fell on it: each shade as a share of the paper around it. */
export function onWhite({ width, height, grey }: Picture): Picture {
  const [columns, rows] = [Math.ceil(width / BLOCK), Math.ceil(height / BLOCK)];
  const paper = widened(
    Float32Array.from({ length: columns * rows }, (_, at) =>
      paperOf(grey, width, height, (at % columns) * BLOCK, Math.floor(at / columns) * BLOCK),
    ),
    columns,
    rows,
  );
  const white = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++) {
    const down = Math.min(rows - 1, Math.max(0, (y + 0.5) / BLOCK - 0.5));
    const [above, below] = [Math.floor(down), Math.min(rows - 1, Math.floor(down) + 1)];
    const low = down - above;
    for (let x = 0; x < width; x++) {
      const along = Math.min(columns - 1, Math.max(0, (x + 0.5) / BLOCK - 0.5));
      const before = Math.floor(along);
      const behind = Math.min(columns - 1, before + 1);
      const far = along - before;
      const top = paper[above * columns + before]! * (1 - far) + paper[above * columns + behind]! * far;
      const bottom = paper[below * columns + before]! * (1 - far) + paper[below * columns + behind]! * far;
      const own = top * (1 - low) + bottom * low;
      white[y * width + x] = Math.min(255, (grey[y * width + x]! * 255) / own);
    }
  }
  return { width, height, grey: white };
}

/** The shade of the paper in a block. */
function paperOf(grey: Uint8Array, width: number, height: number, left: number, top: number): number {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let y = top; y < Math.min(height, top + BLOCK); y++)
    for (let x = left; x < Math.min(width, left + BLOCK); x++) {
      counts[grey[y * width + x]!]!++;
      all++;
    }
  let [shade, passed] = [0, counts[0]!];
  while (passed < PAPER * all && shade < 255) passed += counts[++shade]!;
  return Math.max(DARKEST_PAPER, shade);
}

/** The brightest of the blocks around each: a block that print fills shows no paper of its own. */
function widened(blocks: Float32Array, columns: number, rows: number): Float32Array {
  return blocks.map((_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    let best = 0;
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
        best = Math.max(best, blocks[y * columns + x]!);
    return best;
  });
}

/** The darkness, 0 to 255, from which on a pixel is no paper: more than its noise makes. */
export function darknessOfInk({ grey }: Picture): number {
  // Most of a page is paper, so that half of its pixels lie nearer to white than the middle one.
  const counts = new Uint32Array(256);
  for (const shade of grey) counts[shade]!++;
  let [shade, passed] = [255, counts[255]!];
  while (passed < 0.84 * grey.length && shade > 0) passed += counts[--shade]!;
  const noise = 255 - shade;
  return Math.min(140, Math.max(56, 4 * noise));
}

/** The area around several. */
export function outlineOf(areas: readonly Area[]): Area {
  return {
    left: Math.min(...areas.map(({ left }) => left)),
    top: Math.min(...areas.map(({ top }) => top)),
    right: Math.max(...areas.map(({ right }) => right)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
  };
}
