import { counted } from './plurals.ts';

/** Words of the feeds. */
export const FEEDS = {
  reports: 'Nianbao Archive: new reports',
  reportsNote: 'Reports that are new or were changed, the newest first.',
  region: (name: string) => `Nianbao Archive: reports of ${name}`,
  regionNote: (name: string) =>
    `Reports of agencies in ${name} that are new or were changed, the newest first.`,
  releases: 'Nianbao Archive: versions of the data',
  releasesNote: 'What each version of the data changed of the one before.',
  findings: 'Nianbao Archive: new findings',
  findingsNote: 'Reports with findings that are new or were changed, the newest first.',
  findingsOf: (report: string, count: number) => `${report}: ${counted(count, 'finding')}`,
  rules: (rules: readonly [title: string, count: number][]) =>
    `${rules.map(([title, count]) => (count === 1 ? title : `${title} (${count})`)).join('; ')}.`,
} as const;
