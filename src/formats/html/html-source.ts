import type { Position } from 'unist';
import type { Notes } from './notes.ts';
import type { Print } from './print.ts';
import type { Scripting } from './scripting.ts';
import type { Visibility } from './visibility.ts';

/** The page as it is read: its text, and how offsets become places. */
export interface HtmlSource {
  html: string;
  visibility: Visibility;
  print: Print;
  notes: Notes;
  scripting: Scripting;
  toPosition: (start: number, end: number) => Position;
}
