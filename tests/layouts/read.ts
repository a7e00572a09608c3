import { VFile } from 'vfile';
import type { Filing } from '../../src/filing.ts';
import { parseReport } from '../../src/parse-report.ts';
import type { Report } from '../../src/schemas/report.ts';
import { filingOf } from '../filing.ts';

const filing: Filing = filingOf('410703-data-bureau', 2021);

/** What the archive reads in a file of this kind; the one door through which these tests reach the reader. */
export function read(value: string, extension: 'html' | 'md' | 'txt', year: number): Promise<Report> {
  return Promise.resolve(parseReport(new VFile({ path: `report.${extension}`, value }), { ...filing, year }));
}
