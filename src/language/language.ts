import type * as about from './zh-CN/about.ts';
import type * as agencyChanges from './zh-CN/agency-changes.ts';
import type * as agency from './zh-CN/agency.ts';
import type * as answers from './zh-CN/answers.ts';
import type * as browse from './zh-CN/browse.ts';
import type * as charts from './zh-CN/charts.ts';
import type * as citation from './zh-CN/citation.ts';
import type * as common from './zh-CN/common.ts';
import type * as compare from './zh-CN/compare.ts';
import type * as contradictions from './zh-CN/contradictions.ts';
import type * as copying from './zh-CN/copying.ts';
import type * as dataReadme from './zh-CN/data-readme.ts';
import type * as data from './zh-CN/data.ts';
import type * as definitions from './zh-CN/definitions.ts';
import type * as editions from './zh-CN/editions.ts';
import type * as embed from './zh-CN/embed.ts';
import type * as feeds from './zh-CN/feeds.ts';
import type * as figures from './zh-CN/figures.ts';
import type * as formLabels from './zh-CN/form-labels.ts';
import type * as formNames from './zh-CN/form-names.ts';
import type * as glossary from './zh-CN/glossary.ts';
import type * as languagePages from './zh-CN/language-pages.ts';
import type * as leads from './zh-CN/leads.ts';
import type * as machines from './zh-CN/machines.ts';
import type * as methodology from './zh-CN/methodology.ts';
import type * as moved from './zh-CN/moved.ts';
import type * as names from './zh-CN/names.ts';
import type * as numberCard from './zh-CN/number-card.ts';
import type * as numbers from './zh-CN/numbers.ts';
import type * as outcomes from './zh-CN/outcomes.ts';
import type * as pagePictures from './zh-CN/page-pictures.ts';
import type * as pictures from './zh-CN/pictures.ts';
import type * as places from './zh-CN/places.ts';
import type * as punctuation from './zh-CN/punctuation.ts';
import type * as quality from './zh-CN/quality.ts';
import type * as report from './zh-CN/report.ts';
import type * as rules from './zh-CN/rules.ts';
import type * as searchHelp from './zh-CN/search-help.ts';
import type * as search from './zh-CN/search.ts';
import type * as statuses from './zh-CN/statuses.ts';
import type * as versions from './zh-CN/versions.ts';

/**
 * All words that readers see: one member for each module that `#language/…` opens. A language is a folder here whose
 * modules hold all of it; a word that is missing does not compile (tests/unit/language.test.ts).
 */
export interface Language {
  about: Words<typeof about>;
  agency: Words<typeof agency>;
  'agency-changes': Words<typeof agencyChanges>;
  answers: Words<typeof answers>;
  browse: Words<typeof browse>;
  charts: Words<typeof charts>;
  citation: Words<typeof citation>;
  common: Words<typeof common>;
  compare: Words<typeof compare>;
  contradictions: Words<typeof contradictions>;
  copying: Words<typeof copying>;
  data: Words<typeof data>;
  'data-readme': Words<typeof dataReadme>;
  definitions: Words<typeof definitions>;
  editions: Words<typeof editions>;
  embed: Words<typeof embed>;
  feeds: Words<typeof feeds>;
  figures: Words<typeof figures>;
  'form-labels': Words<typeof formLabels>;
  'form-names': Words<typeof formNames>;
  glossary: Words<typeof glossary>;
  'language-pages': Words<typeof languagePages>;
  leads: Words<typeof leads>;
  machines: Words<typeof machines>;
  methodology: Words<typeof methodology>;
  moved: Words<typeof moved>;
  names: Words<typeof names>;
  'number-card': Words<typeof numberCard>;
  numbers: Words<typeof numbers>;
  outcomes: Words<typeof outcomes>;
  'page-pictures': Words<typeof pagePictures>;
  pictures: Words<typeof pictures>;
  places: Words<typeof places>;
  punctuation: Words<typeof punctuation>;
  quality: Words<typeof quality>;
  report: Words<typeof report>;
  rules: Words<typeof rules>;
  search: Words<typeof search>;
  'search-help': Words<typeof searchHelp>;
  statuses: Words<typeof statuses>;
  versions: Words<typeof versions>;
}

/** The same shape in other words: the same members, and functions of the same values. */
type Words<Said> = Said extends string
  ? string
  : Said extends boolean
    ? boolean
    : Said extends (...values: infer Values) => infer Sentence
      ? (...values: Values) => Words<Sentence>
      : Said extends object
        ? { readonly [Member in keyof Said]: Words<Said[Member]> }
        : Said;

/** Modules of a language that has every word; of one that lacks a word this does not compile. */
type InFull<Modules extends Language> = Modules;

/** The languages beside Chinese. */
export type OtherLanguages = [
  InFull<{
    about: typeof import('./en/about.ts');
    agency: typeof import('./en/agency.ts');
    'agency-changes': typeof import('./en/agency-changes.ts');
    answers: typeof import('./en/answers.ts');
    browse: typeof import('./en/browse.ts');
    charts: typeof import('./en/charts.ts');
    citation: typeof import('./en/citation.ts');
    common: typeof import('./en/common.ts');
    compare: typeof import('./en/compare.ts');
    contradictions: typeof import('./en/contradictions.ts');
    copying: typeof import('./en/copying.ts');
    data: typeof import('./en/data.ts');
    'data-readme': typeof import('./en/data-readme.ts');
    definitions: typeof import('./en/definitions.ts');
    editions: typeof import('./en/editions.ts');
    embed: typeof import('./en/embed.ts');
    feeds: typeof import('./en/feeds.ts');
    figures: typeof import('./en/figures.ts');
    'form-labels': typeof import('./en/form-labels.ts');
    'form-names': typeof import('./en/form-names.ts');
    glossary: typeof import('./en/glossary.ts');
    'language-pages': typeof import('./en/language-pages.ts');
    leads: typeof import('./en/leads.ts');
    methodology: typeof import('./en/methodology.ts');
    moved: typeof import('./en/moved.ts');
    names: typeof import('./en/names.ts');
    'number-card': typeof import('./en/number-card.ts');
    numbers: typeof import('./en/numbers.ts');
    'page-pictures': typeof import('./en/page-pictures.ts');
    pictures: typeof import('./en/pictures.ts');
    places: typeof import('./en/places.ts');
    punctuation: typeof import('./en/punctuation.ts');
    quality: typeof import('./en/quality.ts');
    report: typeof import('./en/report.ts');
    rules: typeof import('./en/rules.ts');
    search: typeof import('./en/search.ts');
    'search-help': typeof import('./en/search-help.ts');
    statuses: typeof import('./en/statuses.ts');
    versions: typeof import('./en/versions.ts');
  }>,
];
