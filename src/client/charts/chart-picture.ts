import { wrapLabel } from '../../charts/wrap-label.ts';

const MARGIN = 24;
const TITLE_SIZE = 20;
const NOTE_SIZE = 13;

/** Saves a drawn chart as a PNG with its title above and the page's address below, so that it stands alone. */
export function savePicture(canvas: HTMLCanvasElement, title: string, fileName: string): void {
  const scale = canvas.width / canvas.clientWidth;
  const style = getComputedStyle(canvas);
  const titleLines = wrapLabel(title, Math.max(8, Math.floor(canvas.clientWidth / TITLE_SIZE)));
  const head = titleLines.length * TITLE_SIZE * 1.4 + 12;
  const picture = document.createElement('canvas');
  picture.width = canvas.width + 2 * MARGIN * scale;
  picture.height = canvas.height + (head + NOTE_SIZE + 20 + 2 * MARGIN) * scale;
  const context = picture.getContext('2d');
  if (!context) return;

  context.scale(scale, scale);
  context.fillStyle = style.getPropertyValue('--paper');
  context.fillRect(0, 0, picture.width, picture.height);
  context.fillStyle = style.getPropertyValue('--ink');
  context.textBaseline = 'top';
  context.font = `700 ${TITLE_SIZE}px ${style.getPropertyValue('--font-head')}`;
  titleLines.forEach((line, index) => context.fillText(line, MARGIN, MARGIN + index * TITLE_SIZE * 1.4));
  context.drawImage(canvas, MARGIN, MARGIN + head, canvas.clientWidth, canvas.clientHeight);
  context.fillStyle = style.getPropertyValue('--ink-soft');
  context.font = `${NOTE_SIZE}px ${style.fontFamily}`;
  // In another site's page the chart is not where it comes from.
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const address = canonical ?? location.origin + location.pathname;
  context.fillText(address, MARGIN, MARGIN + head + canvas.clientHeight + 12, canvas.clientWidth);

  picture.toBlob((blob) => {
    if (!blob) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${fileName}.png`;
    link.click();
    URL.revokeObjectURL(link.href);
  }, 'image/png');
}
