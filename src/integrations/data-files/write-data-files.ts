import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { dataTables, type Archive } from '../../downloads/data-tables.ts';
import { figureParts, partPath, type PartsCatalogue } from '../../downloads/figure-parts.ts';
import { filedReports } from '../../downloads/figures.ts';
import { digestOf } from '../../recording/inputs.ts';
import { keepsNothing, type KeptFiles } from '../../recording/kept-files.ts';
import { writeFigures, writePart, type DataFile } from './figure-files.ts';
import { writeOthers } from './write-other-files.ts';
import { listed } from './written-files.ts';

/**
 * Writes the files of all figures into a folder, each as a stream: an archive of 20,000 reports has over a gigabyte of
 * CSV. The same archive gives the same bytes. What `kept` has of the same figures, and of the same parts of them, is not made again and stays
 * where it is. Gives the files that the page of the folder lists.
 */
export async function writeDataFiles(
  folder: string,
  archive: Archive,
  kept: KeptFiles = keepsNothing,
): Promise<DataFile[]> {
  await mkdir(folder, { recursive: true });
  const below = (name: string): string => `${basename(folder)}/${name}`;
  const group = async (name: string, key: unknown, make: () => Promise<DataFile[]>): Promise<DataFile[]> => {
    const digest = digestOf(key);
    const taken = kept.take(name, digest);
    if (taken) return taken.note as DataFile[];
    const files = await make();
    const digests = files.map((file): [string, string] => [below(file.name), file.sha256]);
    kept.keep(name, digest, Object.fromEntries(digests), files);
    return files;
  };
  const tables = dataTables(archive);
  const filed = filedReports(archive.reports, archive.agencies);
  const made = new Map(filed.map((one) => [one, digestOf(one)]));
  const figures = await group('figures', [...made.values()], () => writeFigures(folder, tables, filed));
  const parts: PartsCatalogue['parts'] = [];
  for (const part of figureParts(filed)) {
    const key = part.filed.map((one) => made.get(one));
    for (const { name: path, rows, bytes, sha256 } of await group(partPath(part), key, async () => [
      await writePart(folder, part),
    ])) {
      const { year, province } = part;
      parts.push({ path, year, province, reports: part.filed.length, rows: rows!, bytes, sha256 });
    }
  }
  const place = (name: string): string => kept.placeOf(below(name)) ?? join(folder, name);
  const others = await group('others', archive, () =>
    writeOthers(folder, archive, { tables, figures, parts, place }),
  );
  return listed(tables, [...figures, ...others]);
}
