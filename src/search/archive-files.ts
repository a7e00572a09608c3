import type { Edition } from '../vocabulary/editions.ts';
import type { Level } from '../vocabulary/agencies.ts';
import { SECTION_KEYS, type SectionKey } from '../vocabulary/sections.ts';

/** Where prose stands: before the first section, or in one of the six. */
export const PROSE_SCOPES = ['preamble', ...SECTION_KEYS] as const;
export type ProseScope = 'preamble' | SectionKey;

/** Where a phrase can stand: the title and the agency's name, or prose. */
export const SCOPES = ['title', ...PROSE_SCOPES] as const;
export type Scope = 'title' | ProseScope;

/** The prose of one section as search keeps it: anchors on the report page and the words as printed. */
export interface SectionText {
  section: ProseScope;
  blocks: [anchor: string, text: string][];
}

/** `manifest.json`: what there is to load. */
export interface Manifest {
  /** Changes with the index; appended to every other address, so that no cache mixes two builds. */
  edition: string;
  reports: number;
  /** How many of them the archive holds with their prose. */
  withProse: number;
  /** How many of them the archive holds with what their tables print beside numbers. */
  withWords: number;
  /** The newest years first. */
  parts: Part[];
  /** How many files of routes there are. */
  routes: number;
  /** How many files of cells there are. */
  cells: number;
  /** Whether anything in it is written in traditional characters. */
  hasTraditional: boolean;
}

/** Some consecutive years: a table of their reports and the Pagefind indexes that hold their prose. */
export interface Part {
  key: string;
  /** The newest first. */
  years: number[];
  reports: number;
  /** The sections of all reports, in order, are numbered through the archive; the part begins with this one. */
  firstSection: number;
  /** The Pagefind indexes; none where lists of pairs carry the phrases of the part. */
  shards: Shard[];
  /** How many files of pairs there are; null where Pagefind carries the phrases of the part. */
  pairs: number | null;
}

/** One Pagefind index. Shards are numbered through the archive as they stand in the manifest. */
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

/**
 * `<part>/reports.json`: the reports of a part, the newest first and then by their ids, in columns; a column that is
 * alike from report to report takes next to no bytes when compressed.
 */
export interface PartTable {
  /** Places in the directory's agencies, each as the difference to the report before. */
  agencies: number[];
  /** How many reports there are of each of the part's years. */
  years: number[];
  /** Titles that occur, with \u0001 for the agency's name and \u0002 for the year, and which each report has. */
  titles: string[];
  title: number[];
  /** 1 where the archive holds the figures alone. */
  figuresOnly: number[];
  /** Sets of editions that the tables of a report follow, and which each report has. */
  formSets: Edition[][];
  forms: number[];
  /** Sets of rules that have a finding in a report, and which each report has. */
  findingSets: string[][];
  findings: number[];
  /** Sets of sections in which a report has prose, and which each report has. */
  sectionSets: ProseScope[][];
  sections: number[];
  /** How many characters each section of each report has, one report after the other. */
  lengths: number[];
  /** Which file of its agency's texts each report is in. */
  pack: number[];
}

/**
 * `<shard>/records.json`: Pagefind's id of each record, without the language, and the section it is, as the difference
 * to the record before (the first: to the part's first section).
 */
export interface ShardRecords {
  ids: string[];
  sections: number[];
}

/** `characters.json`: the first character of each of the files `characters/<n>.bin` (src/search/character-files.ts). */
export type CharacterTable = number[];

/** The prose of one report. */
export type ReportText = SectionText[];

/** `texts/<agency>/<n>.json`: the prose of an agency's reports, by year. */
export type TextPack = Record<string, ReportText>;
