import type { FolderSize } from './folder-size.ts';
import type { Weighed } from './largest-files.ts';
import type { BuildMeasure } from './measure-build.ts';
import type { EleventyMeasure } from './measure-eleventy.ts';
import type { HugoMeasure } from './measure-hugo.ts';
import type { ShardsMeasure } from './measure-shards.ts';

/** What was measured of one size of archive; null is what was not. */
export interface ScaleRow {
  reports: number;
  agencies: number;
  /** Milliseconds of processor time to parse and check a report. */
  parse: number;
  cold: BuildMeasure;
  /** The same in shards. */
  apart: ShardsMeasure | null;
  /** Again with nothing changed, after one raw file was edited, after it was the third time, and with one more report. */
  unchanged: BuildMeasure | null;
  edited: BuildMeasure | null;
  editedThrice: BuildMeasure | null;
  added: BuildMeasure | null;
  /** Cold with the other Node. */
  otherNode: BuildMeasure | null;
  eleventy: EleventyMeasure | null;
  hugo: HugoMeasure | null;
  floor: { wall: number; cpu: number; bytes: number; files: number };
  /** Bytes a report, without raw files. */
  own: number;
  /** The heaviest page and the heaviest data file of the comparison. */
  page: Weighed | null;
  data: Weighed | null;
  index: FolderSize;
}
