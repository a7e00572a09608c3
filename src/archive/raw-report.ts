import type { Filing } from '../filing.ts';
import { Sidecar } from '../schemas/sidecar.ts';
import type { ReportFile } from './content-folder.ts';
import { parseYaml } from './yaml.ts';

/** A raw report as it lies in the content folder. */
export interface RawReport {
  file: ReportFile;
  bytes: Uint8Array<ArrayBuffer>;
  /** The text of the notes beside it; null where there are none. */
  sidecar: string | null;
  /** The web page that it was attached to; absent where none lies beside it. */
  page?: Filing['page'];
  /** The text of what was recognised in it; null where nothing was. */
  reading: string | null;
}

/** What keepers noted beside a raw report. Throws ContentError for notes that do not fit. */
export function notesOf({ file, sidecar }: Pick<RawReport, 'file' | 'sidecar'>): Sidecar {
  return sidecar === null ? Sidecar.parse({}) : parseYaml(sidecar, file.sidecar!, Sidecar);
}
