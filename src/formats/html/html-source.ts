import type { Position } from 'unist';
import type { Visibility } from './visibility.ts';

/** The page as it is read: its text, and how offsets become places. */
export interface HtmlSource {
  html: string;
  visibility: Visibility;
  toPosition: (start: number, end: number) => Position;
}
