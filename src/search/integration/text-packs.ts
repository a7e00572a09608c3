import type { Report } from '../../schemas/report.ts';
import { archivePaths } from '../archive-paths.ts';
import type { ReportText, TextPack } from '../archive-files.ts';
import type { Output, WrittenFile } from './index-output.ts';
import { lengthOf, proseOf } from './report-prose.ts';

/** Characters that a file of an agency's texts holds before the next begins. */
const TEXT_PACK = 30_000;

/** The files of an agency's texts, and in which of them the report of each year is. */
export interface AgencyTexts {
  files: WrittenFile[];
  packs: Record<number, number>;
}

interface Open extends AgencyTexts {
  pack: number;
  size: number;
  texts: TextPack;
}

/** The texts of each agency, the newest first, in files of a readable size. */
export class TextPacks {
  readonly #output: Output;
  readonly #taken: ReadonlyMap<string, AgencyTexts>;
  readonly #open = new Map<string, Open>();

  /** `taken` are the texts of agencies that an earlier build has written. */
  constructor(output: Output, taken: ReadonlyMap<string, AgencyTexts>) {
    this.#output = output;
    this.#taken = taken;
  }

  /** Takes the next report, which is read where its agency's texts are not there; returns in which of its agency's files it is. */
  async add(
    { agency, year }: Pick<Report, 'agency' | 'year'>,
    read: () => Report | Promise<Report>,
  ): Promise<number> {
    const taken = this.#taken.get(agency);
    if (taken) return taken.packs[year]!;
    const text = textOf(await read());
    const size = text.reduce((sum, { blocks }) => sum + lengthOf(blocks.map(([, block]) => block)), 0);
    let open = this.#open.get(agency);
    if (!open) this.#open.set(agency, (open = { files: [], packs: {}, pack: 0, size: 0, texts: {} }));
    if (open.size > 0 && open.size + size > TEXT_PACK) {
      await this.#write(agency, open);
      open.pack += 1;
      open.size = 0;
      open.texts = {};
    }
    if (text.length > 0) open.texts[year] = text;
    open.size += size;
    open.packs[year] = open.pack;
    return open.pack;
  }

  /** Writes what is left. Gives the texts of every agency. */
  async finish(): Promise<Map<string, AgencyTexts>> {
    const all = new Map(this.#taken);
    for (const [agency, open] of this.#open) {
      if (open.size > 0) await this.#write(agency, open);
      all.set(agency, { files: open.files, packs: open.packs });
    }
    return all;
  }

  async #write(agency: string, { pack, texts, files }: Open): Promise<void> {
    files.push(await this.#output.json(archivePaths.texts(agency, pack), texts));
  }
}

function textOf(report: Report): ReportText {
  return proseOf(report).map(({ section, blocks }) => ({
    section,
    blocks: blocks.map((block) => [block.anchor, block.text]),
  }));
}
