import type { APIRoute } from 'astro';
import {
  aboutAddress,
  agenciesAddress,
  apiAddress,
  compareAddress,
  dataAddress,
  glossaryAddress,
  llmsAddress,
  methodologyAddress,
  publicAddress,
  qualityAddress,
  regionsAddress,
  reportsAddress,
  yearAddress,
  yearsAddress,
} from '../addresses.ts';
import { twinAddress } from '../discovery/markdown-twin.ts';
import { common } from '#language/common.ts';
import { LANGUAGE_PAGES } from '#language/language-pages.ts';
import { MACHINES } from '#language/machines.ts';
import { API_LIST_NAMES } from '../schemas/api.ts';
import { yearsCovered } from '../statistics/coverage.ts';
import { archiveNotes } from '../queries/archive-notes.ts';
import { allAgencies, allReports } from '../queries/collections.ts';
import { builtLanguages } from '../queries/languages.ts';

const PAGES = {
  reports: reportsAddress,
  agencies: agenciesAddress,
  regions: regionsAddress,
  years: yearsAddress,
  compare: compareAddress,
  quality: qualityAddress,
  methodology: methodologyAddress,
  glossary: glossaryAddress,
  data: dataAddress,
  about: aboutAddress,
} as const satisfies Partial<Record<keyof typeof common.sections, () => string>>;

/** What there is for programs that read, and what they must know of it: https://llmstxt.org. */
export const GET: APIRoute = async ({ site }) => {
  const [reports, agencies, { synthetic }] = await Promise.all([allReports(), allAgencies(), archiveNotes()]);
  const years = yearsCovered(reports);
  const link = (label: string, address: string, note: string): string =>
    `- [${label}](${publicAddress(address, site)})${note === '' ? '' : `: ${note}`}`;
  const twin = (page: string): string => twinAddress(page) ?? page;
  const { counts } = common;
  const holdings = [
    counts.agencies(agencies.length),
    ...(years.length > 0 ? [counts.years(years[0]!, years.at(-1)!)] : []),
    counts.reports(reports.length),
  ].join(' · ');
  const others = LANGUAGE_PAGES.others.filter(({ tag }) => builtLanguages().includes(tag));
  const sections = Object.keys(PAGES) as (keyof typeof PAGES)[];
  const text = [
    `# ${common.siteName}`,
    `> ${MACHINES.summary(holdings)}`,
    ...(synthetic ? [MACHINES.synthetic(common.synthetic.title, common.synthetic.text)] : []),
    MACHINES.rules.map((rule) => `- ${rule}`).join('\n'),
    `## ${MACHINES.pages}`,
    sections.map((key) => link(common.sections[key], twin(PAGES[key]()), MACHINES.notes[key])).join('\n'),
    `## ${MACHINES.years}`,
    years.map((year) => link(counts.years(year, year), twin(yearAddress(year)), '')).join('\n'),
    `## ${MACHINES.data}`,
    [
      ...(['index', ...API_LIST_NAMES] as const).map((name) =>
        link(`${name}.json`, apiAddress(name), MACHINES.lists[name]),
      ),
      link('report.schema.json', dataAddress('report.schema.json'), MACHINES.schema),
      link('figures.csv', dataAddress('figures.csv'), MACHINES.figures),
    ].join('\n'),
    ...(others.length > 0
      ? [
          `## ${MACHINES.languages}`,
          others.map(({ name, folder }) => link(name, llmsAddress(folder), '')).join('\n'),
        ]
      : []),
  ].join('\n\n');
  return new Response(`${text}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
