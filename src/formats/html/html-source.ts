import type { Position } from 'unist';
import type { Scripting } from './scripting.ts';
import type { Visibility } from './visibility.ts';

/** The page as it is read: its text, and how offsets become places. */
export interface HtmlSource {
  html: string;
  visibility: Visibility;
  scripting: Scripting;
  toPosition: (start: number, end: number) => Position;
}
