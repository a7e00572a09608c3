import { bracketed } from '#language/punctuation.ts';
import { h, htmlOf } from './tree.ts';

/** What the code for another site's page needs. All addresses are absolute. */
export interface Embedded {
  /** What the frame shows, for those who cannot see it. */
  title: string;
  frame: string;
  /** The page it was taken from. */
  page: string;
  /** In CSS pixels. */
  height: number;
  archive: string;
}

/** HTML for another site's page: the frame, and under it a link that is there without it too. */
export function embedCode({ title, frame, page, height, archive }: Embedded): string {
  return htmlOf([
    h('iframe', { src: frame, title, width: '100%', height, style: 'border:0', loading: 'lazy' }),
    '\n',
    h('p', {}, h('a', { href: page }, title), bracketed(archive)),
  ]);
}
