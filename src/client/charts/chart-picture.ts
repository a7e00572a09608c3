import { wrapLabel } from '../../charts/wrap-label.ts';

const MARGIN = 24;
const TITLE_SIZE = 20;
const NOTE_SIZE = 13;
const LEADING = 1.4;

/** What a saved picture says beside what is drawn. */
export interface PictureWords {
  title: string;
  /** Paragraphs below: what it is drawn from, its unit, source and address. */
  below: readonly string[];
}

/** Saves a drawn chart as a PNG with its title above and where it comes from below, so that it stands alone. */
export function savePicture(canvas: HTMLCanvasElement, words: PictureWords, fileName: string): void {
  const width = canvas.clientWidth;
  const scale = canvas.width / width;
  const style = getComputedStyle(canvas);
  const titleLines = wrapLabel(words.title, Math.max(8, Math.floor(width / TITLE_SIZE)));
  const picture = document.createElement('canvas');
  const context = picture.getContext('2d');
  if (!context) return;
  const noteFont = `${NOTE_SIZE}px ${style.fontFamily}`;
  context.font = noteFont;
  const belowLines = words.below.flatMap((text) => linesOf(context, text, width));
  const head = titleLines.length * TITLE_SIZE * LEADING + 12;
  const foot = belowLines.length * NOTE_SIZE * LEADING + 12;
  picture.width = canvas.width + 2 * MARGIN * scale;
  picture.height = canvas.height + (head + foot + 2 * MARGIN) * scale;

  context.scale(scale, scale);
  context.fillStyle = style.getPropertyValue('--paper');
  context.fillRect(0, 0, picture.width, picture.height);
  context.fillStyle = style.getPropertyValue('--ink');
  context.textBaseline = 'top';
  context.font = `700 ${TITLE_SIZE}px ${style.getPropertyValue('--font-head')}`;
  titleLines.forEach((line, index) => context.fillText(line, MARGIN, MARGIN + index * TITLE_SIZE * LEADING));
  context.drawImage(canvas, MARGIN, MARGIN + head, width, canvas.clientHeight);
  context.fillStyle = style.getPropertyValue('--ink-soft');
  context.font = noteFont;
  belowLines.forEach((line, index) =>
    context.fillText(line, MARGIN, MARGIN + head + canvas.clientHeight + 12 + index * NOTE_SIZE * LEADING),
  );

  picture.toBlob((blob) => {
    if (!blob) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${fileName}.png`;
    link.click();
    URL.revokeObjectURL(link.href);
  }, 'image/png');
}

/** Lines no wider than there is room; an address may break anywhere, so that all of it can be read. */
function linesOf(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line && context.measureText(line + character).width > width) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return line ? [...lines, line] : lines;
}

/**
 * Where a picture comes from. A comparison's address says what was chosen; in another site's page it is the address that
 * stands under the figure.
 */
export function addressOfPicture(): string {
  const source = document.querySelector<HTMLAnchorElement>('.embed-source a')?.href;
  if (source) return source;
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return (canonical ?? location.origin + location.pathname) + location.search;
}
