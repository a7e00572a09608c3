import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, SITE } from '../../scripts/site/folders.ts';
import { buildOnce, smallContent } from '../commands/build-once.ts';

/**
 * The reports that these tests speak of, by agency. What the archive takes in beside them is not in the site that they
 * see, so that a keeper's January changes no test.
 */
const KEPT: Readonly<Record<string, readonly number[]>> = {
  '310000-government-office': [2025],
  '320800-government': [2024],
  '320813-government': [2023, 2024],
  '321322-government': [2025],
  '321322-ndrc': [2023],
  '350128-government': [2019, 2020, 2021, 2022, 2023, 2024, 2025],
  '410300-data-bureau': [2022],
  '410304-government': [2021],
  '410403-government': [2020],
  '410703-data-bureau': [2021],
  '410726-government-office': [2023],
};

const CONTENT = join(PROJECT, 'content');
const KEPT_CONTENT = join(PROJECT, '.cache/kept/content');
const KEPT_SITE = join(PROJECT, '.cache/kept/site');

const isKept = (agency: string, file: string): boolean =>
  KEPT[agency]?.some((year) => file.startsWith(`${year}.`)) ?? false;

/** Whether the archive holds no agency and no report beside the kept ones. */
function holdsNoOthers(): boolean {
  const agencies = readdirSync(join(CONTENT, 'agencies')).map((file) => file.replace(/\.yml$/, ''));
  return (
    agencies.every((agency) => agency in KEPT) &&
    readdirSync(join(CONTENT, 'reports')).every((agency) =>
      readdirSync(join(CONTENT, 'reports', agency)).every((file) => isKept(agency, file)),
    )
  );
}

/** The content that browser tests know, and the folder of the site made of it: the archive's own as long as it holds no other. */
export function keptArchive(): { content: string; site: string } {
  return holdsNoOthers() ? { content: CONTENT, site: SITE } : { content: KEPT_CONTENT, site: KEPT_SITE };
}

/** Builds the site of the kept reports where the built archive is another. Returns its folder. */
export async function buildKeptSite(): Promise<string> {
  const { content, site } = keptArchive();
  if (site === SITE) return site;
  rmSync(content, { recursive: true, force: true });
  smallContent(content, Object.keys(KEPT), isKept);
  await buildOnce(site, join(PROJECT, '.cache/kept/cache'), content, { LANGUAGES: '' });
  return site;
}
