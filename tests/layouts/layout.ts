import type { MadeReport, Making } from './made-report.ts';
import type { Random } from './random.ts';

/** One way of printing a report, with what a reader must get out of it. */
export interface Layout extends Making {
  name: string;
  extension: 'html' | 'md' | 'txt';
  /**
   * The share of cells that must be read, in per cent; it only may rise. 100 where a person given the file alone is
   * certain of every cell; elsewhere the share that the rules of the form can prove.
   */
  floor: number;
  print(made: MadeReport, random: Random): string;
}
