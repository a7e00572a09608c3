import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listReports } from '../../../src/archive/list-reports.ts';
import { takeReports } from '../../../src/archive/kept-reports.ts';
import { joinKeptFiles } from '../../../src/recording/kept-files.ts';
import { linkerInto } from '../../../src/recording/last-site.ts';
import { KEPT_REPORT_FILES, type KeptLanguage, type KeptSite } from '../incremental/kept-site.ts';
import { ShardError } from './shard-error.ts';
import { astroIn, cacheOf, readShard, reportsOf, siteOf, type Shard } from './shard-folder.ts';

/**
 * The shards below a folder, which have every agency of the content that has reports, each once, and were built with this code.
 * Throws with one sentence where that is not so.
 */
export async function readShards(folder: string, code: string, content: string): Promise<readonly Shard[]> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  if (names.length === 0)
    throw new ShardError(`Unexpected absence of shards in ${folder}, expected those that SHARD=… npm run build makes`);
  const shards = names.map((name) => {
    const shard = readShard(join(folder, name));
    if (!shard) throw new ShardError(`Unexpected shard ${name} that was broken off or damaged, expected a whole one: build it again`);
    if (shard.code !== code)
      throw new ShardError(
        `Unexpected shard ${name} of another version of the code, of Node, or of SITE, BASE and LANGUAGES, expected one of those of this build: build it again`,
      );
    return shard;
  });
  const agencies = new Set((await listReports(content)).map(({ agency }) => agency));
  for (const agency of agencies) {
    const [first, second] = shards.filter(({ prefixes }) => prefixes.some((prefix) => agency.startsWith(prefix)));
    if (!first)
      throw new ShardError(
        `Unexpected absence of a shard with ${agency}, expected one: SHARD=${agency.slice(0, 2)} npm run build`,
      );
    if (second)
      throw new ShardError(
        `Unexpected second shard with ${agency}, expected each agency in one of ${basename(first.folder)} and ${basename(second.folder)}: remove one from ${folder}`,
      );
  }
  return shards;
}

/**
 * Makes of shards what a build finds of the last site: pages and files in one folder, parsed reports, and of all what it was
 * made from. None of it is looked at here: whoever takes a file over holds it against its digest.
 */
export async function joinShards(shards: readonly Shard[], cache: string): Promise<KeptSite> {
  const site = join(cache, 'joined-shards');
  rmSync(site, { recursive: true, force: true });
  const link = linkerInto(site);
  const joined: KeptSite = { site, code: '', content: '', count: 0, languages: {}, files: {}, hosting: {} };
  for (const { folder, kept, reports, code } of shards) {
    joined.code = code;
    for (const [path, digest] of Object.entries(kept.files)) {
      // Scripts and the like, which every shard has.
      if (path in joined.files) continue;
      joined.files[path] = digest;
      link(join(siteOf(folder), path), path);
    }
    for (const [condition, language] of Object.entries(kept.languages))
      joined.languages[condition] = withPages(joined.languages[condition], language);
    await takeReports(reports, reportsOf(folder));
  }
  mkdirSync(astroIn(cache), { recursive: true });
  joinKeptFiles(
    shards.map(({ folder }) => join(astroIn(cacheOf(folder)), KEPT_REPORT_FILES)),
    join(astroIn(cache), KEPT_REPORT_FILES),
    joined.code,
  );
  return joined;
}

/** The pages of a language in one shard more. */
function withPages(
  { questions, pages }: KeptLanguage = { questions: [], pages: {} },
  more: KeptLanguage,
): KeptLanguage {
  const before = questions.length;
  const renumbered = Object.entries(more.pages).map(
    ([file, page]) => [file, { ...page, asked: page.asked.map((place) => before + place) }] as const,
  );
  return {
    questions: [...questions, ...more.questions],
    pages: { ...pages, ...Object.fromEntries(renumbered) },
  };
}

/** Throws where pages of shards name scripts or styles, which are called after what is in them, that a site lacks. */
export function expectSameProgram(shards: readonly Shard[], site: string): void {
  for (const { folder, kept } of shards) {
    const lost = Object.keys(kept.files).find((path) => ASSET.test(path) && !existsSync(join(site, path)));
    if (lost !== undefined)
      throw new ShardError(
        `Unexpected shard ${basename(folder)} whose pages name ${lost}, expected scripts and styles of this build: build the shard in a checkout at the same path`,
      );
  }
}

/** What pages name that Astro bundles. */
const ASSET = /^_astro\//;
