import type * as about from './zh-CN/about.ts';
import type * as agency from './zh-CN/agency.ts';
import type * as agencyChanges from './zh-CN/agency-changes.ts';
import type * as answers from './zh-CN/answers.ts';
import type * as browse from './zh-CN/browse.ts';
import type * as charts from './zh-CN/charts.ts';
import type * as citation from './zh-CN/citation.ts';
import type * as common from './zh-CN/common.ts';
import type * as compare from './zh-CN/compare.ts';
import type * as contradictions from './zh-CN/contradictions.ts';
import type * as copying from './zh-CN/copying.ts';
import type * as data from './zh-CN/data.ts';
import type * as dataReadme from './zh-CN/data-readme.ts';
import type * as editions from './zh-CN/editions.ts';
import type * as embed from './zh-CN/embed.ts';
import type * as feeds from './zh-CN/feeds.ts';
import type * as figures from './zh-CN/figures.ts';
import type * as formNames from './zh-CN/form-names.ts';
import type * as glossary from './zh-CN/glossary.ts';
import type * as leads from './zh-CN/leads.ts';
import type * as machines from './zh-CN/machines.ts';
import type * as methodology from './zh-CN/methodology.ts';
import type * as moved from './zh-CN/moved.ts';
import type * as numberCard from './zh-CN/number-card.ts';
import type * as numbers from './zh-CN/numbers.ts';
import type * as outcomes from './zh-CN/outcomes.ts';
import type * as pagePictures from './zh-CN/page-pictures.ts';
import type * as pictures from './zh-CN/pictures.ts';
import type * as places from './zh-CN/places.ts';
import type * as quality from './zh-CN/quality.ts';
import type * as report from './zh-CN/report.ts';
import type * as rules from './zh-CN/rules.ts';
import type * as search from './zh-CN/search.ts';
import type * as searchHelp from './zh-CN/search-help.ts';
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
  editions: Words<typeof editions>;
  embed: Words<typeof embed>;
  feeds: Words<typeof feeds>;
  figures: Words<typeof figures>;
  'form-names': Words<typeof formNames>;
  glossary: Words<typeof glossary>;
  leads: Words<typeof leads>;
  machines: Words<typeof machines>;
  methodology: Words<typeof methodology>;
  moved: Words<typeof moved>;
  'number-card': Words<typeof numberCard>;
  numbers: Words<typeof numbers>;
  outcomes: Words<typeof outcomes>;
  'page-pictures': Words<typeof pagePictures>;
  pictures: Words<typeof pictures>;
  places: Words<typeof places>;
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
  : Said extends (...values: infer Values) => infer Sentence
    ? (...values: Values) => Words<Sentence>
    : Said extends object
      ? { readonly [Member in keyof Said]: Words<Said[Member]> }
      : Said;
