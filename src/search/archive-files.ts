/**
 * The files beside the Pagefind index that the search page reads. One build writes them and its own pages read them,
 * so their shapes are types, not schemas.
 */
import type { Holding } from '../schemas/report.ts';
import type { Edition } from '../vocabulary/editions.ts';
import type { Level } from '../vocabulary/agencies.ts';
import { SECTION_KEYS, type SectionKey } from '../vocabulary/sections.ts';
import type { SectionText } from './passages.ts';

/** Where prose stands: before the first section, or in one of the six. */
export const PROSE_SCOPES = ['preamble', ...SECTION_KEYS] as const;
export type ProseScope = 'preamble' | SectionKey;

/** Where a phrase can stand: the title and the agency's name, or prose. */
export const SCOPES = ['title', ...PROSE_SCOPES] as const;
export type Scope = 'title' | ProseScope;

/** `manifest.json`: what there is to load. Parts stand with the newest years first. */
export interface Manifest {
  /** Changes with the index; appended to every other address, so that no cache mixes two builds. */
  edition: string;
  reports: number;
  /** How many of them the archive holds with their prose. */
  withProse: number;
  parts: Part[];
}

/** Some consecutive years: a list of reports and the Pagefind indexes that hold their prose. */
export interface Part {
  key: string;
  years: number[];
  reports: number;
  shards: Shard[];
}

/** One Pagefind index. */
export interface Shard {
  key: string;
  sections: ProseScope[];
}

/** `directory.json`: what reports can be filtered by and its names. */
export interface Directory {
  /** Every agency that has a report. */
  agencies: DirectoryAgency[];
  /** Every region that has an agency or lies above one. */
  regions: DirectoryRegion[];
  /** Where any report has prose. */
  sections: ProseScope[];
  /** Every rule that has a finding. */
  findings: { id: string; title: string }[];
}

export interface DirectoryAgency {
  id: string;
  name: string;
  level: Level;
  division: string;
}

interface DirectoryRegion {
  code: string;
  name: string;
  parent: string | null;
}

/** `<part>/reports.json`: the reports of a part, newest first. */
export interface ReportEntry {
  /** Place in the directory's agencies. */
  agency: number;
  year: number;
  title: string;
  holding: Holding;
  /** Where it has prose. */
  sections: ProseScope[];
  /** Editions that the report's tables follow. */
  forms: Edition[];
  /** Rules that have a finding in it. */
  findings: string[];
}

/** `<shard>/records.json`: for each record of the index its Pagefind id, its place in reports.json and its section. */
export type RecordEntry = [id: string, report: number, section: ProseScope];

/** `texts/<agency>/<year>.json`: the prose of one report. */
export type ReportText = SectionText[];

/** Where the files stand below the folder of the index. */
export const archivePaths = {
  manifest: 'manifest.json',
  directory: 'directory.json',
  suggestions: 'suggestions.json',
  reports: (part: string) => `${part}/reports.json`,
  records: (shard: string) => `${shard}/records.json`,
  text: (report: string) => `texts/${report}.json`,
};
