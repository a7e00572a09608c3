import type { Report } from '../../schemas/report.ts';
import { archivePaths } from '../archive-paths.ts';
import type { ReportText, TextPack } from '../archive-files.ts';
import type { Output } from './index-output.ts';
import { lengthOf, proseOf } from './report-prose.ts';

/** Characters that a file of an agency's texts holds before the next begins. */
const TEXT_PACK = 30_000;

/** The texts of each agency, the newest first, in files of a readable size. */
export class TextPacks {
  readonly #output: Output;
  readonly #open = new Map<string, { pack: number; size: number; texts: TextPack }>();

  constructor(output: Output) {
    this.#output = output;
  }

  /** Takes the next report; returns in which of its agency's files it is. */
  async add(report: Report): Promise<number> {
    const text = textOf(report);
    const size = text.reduce((sum, { blocks }) => sum + lengthOf(blocks.map(([, block]) => block)), 0);
    let open = this.#open.get(report.agency);
    if (!open) this.#open.set(report.agency, (open = { pack: 0, size: 0, texts: {} }));
    if (open.size > 0 && open.size + size > TEXT_PACK) {
      await this.#output.json(archivePaths.texts(report.agency, open.pack), open.texts);
      open.pack += 1;
      open.size = 0;
      open.texts = {};
    }
    if (text.length > 0) open.texts[report.year] = text;
    open.size += size;
    return open.pack;
  }

  async finish(): Promise<void> {
    for (const [agency, { pack, size, texts }] of this.#open) {
      if (size > 0) await this.#output.json(archivePaths.texts(agency, pack), texts);
    }
  }
}

function textOf(report: Report): ReportText {
  return proseOf(report).map(({ section, blocks }) => ({
    section,
    blocks: blocks.map((block) => [block.anchor, block.text]),
  }));
}
