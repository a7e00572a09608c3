import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { formatNamed } from '../../../src/formats/registry.ts';
import { PROJECT } from '../../site/folders.ts';
import { commitContent } from '../commit-content.ts';
import { anyAgency, read } from './content-files.ts';
import type { Edits } from './edits.ts';

/** What happens to files, to other content than reports, and to content without a word of it changing. */
export const FILE_EDITS: Edits = {
  async reformat(content, random) {
    const [agency, files] = anyAgency(content, random);
    const file = random.even(files);
    const own = extname(file);
    const other = Object.keys(formatNamed(own)?.extensions ?? {}).find((extension) => extension !== own);
    if (other === undefined) return null;
    const text = read(content, agency, file);
    rmSync(join(content, 'reports', agency, file));
    writeFileSync(join(content, 'reports', agency, basename(file, own) + other), text);
    return `${agency}/${file}`;
  },
  async translate(content, random) {
    const file = join(content, 'pages', random.even(['about.en.md', 'about-contact.en.md']));
    if (existsSync(file)) rmSync(file);
    else writeFileSync(file, `A text written anew, no. ${random.whole(100, 999)}.\n`);
    return basename(file);
  },
  async readers(content, random) {
    const file = join(content, 'readers-words.yml');
    const word = `读者词${random.whole(1000, 9999)}`;
    writeFileSync(file, readFileSync(file, 'utf8').replace('words: [', `words: [${word}, `));
    return word;
  },
  async flag(content) {
    const file = join(content, 'archive.yml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, /true/.test(text) ? text.replace('true', 'false') : text.replace('false', 'true'));
    return 'archive.yml';
  },
  async release(content) {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--require', join(PROJECT, 'scripts/require-node.cjs'), join(PROJECT, 'scripts/release.ts')],
      { cwd: PROJECT, encoding: 'utf8', env: { ...process.env, CONTENT_DIR: content } },
    );
    if (status !== 0) throw new Error(stderr);
    return 'releases.jsonl';
  },
  async touch(content, random) {
    const [agency, files] = anyAgency(content, random);
    const file = random.even(files);
    const time = new Date(2020, 0, random.whole(1, 28));
    utimesSync(join(content, 'reports', agency, file), time, time);
    return `${agency}/${file}`;
  },
  async commit(content) {
    // Commits with nothing in them: only what the whole content is cited as may change.
    commitContent(content);
    commitContent(content);
    return 'twice';
  },
};
