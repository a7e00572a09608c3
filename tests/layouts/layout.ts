import type { MadeReport, Making } from './made-report.ts';
import type { Lost } from './provable.ts';
import type { Random } from './random.ts';

/** One way of printing a report, with what a reader must get out of it. */
export interface Layout extends Making {
  name: string;
  extension: 'html' | 'md' | 'txt';
  /**
   * The tables whose cells the file does not tell for certain, and what it lacks. Of these, what the rules of the form
   * prove must be read; of all others everything: a person given the file alone is certain of every cell.
   */
  lost?: Lost;
  print(made: MadeReport, random: Random): string;
}
