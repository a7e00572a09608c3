import type * as englishAbout from './en/about.ts';
import type * as englishAgency from './en/agency.ts';
import type * as englishAgencyChanges from './en/agency-changes.ts';
import type * as englishAnswers from './en/answers.ts';
import type * as englishBrowse from './en/browse.ts';
import type * as englishChartMarks from './en/chart-marks.ts';
import type * as englishChartOffers from './en/chart-offers.ts';
import type * as englishCharts from './en/charts.ts';
import type * as englishCitation from './en/citation.ts';
import type * as englishCommon from './en/common.ts';
import type * as englishCompare from './en/compare.ts';
import type * as englishComparePages from './en/compare-pages.ts';
import type * as englishContradictions from './en/contradictions.ts';
import type * as englishCopying from './en/copying.ts';
import type * as englishData from './en/data.ts';
import type * as englishDataReadme from './en/data-readme.ts';
import type * as englishDefinitions from './en/definitions.ts';
import type * as englishEditions from './en/editions.ts';
import type * as englishEmbed from './en/embed.ts';
import type * as englishFeeds from './en/feeds.ts';
import type * as englishFigures from './en/figures.ts';
import type * as englishFolderOf from './en/folder-of.ts';
import type * as englishFormLabels from './en/form-labels.ts';
import type * as englishFormNames from './en/form-names.ts';
import type * as englishGlossary from './en/glossary.ts';
import type * as englishLanguagePages from './en/language-pages.ts';
import type * as englishLeads from './en/leads.ts';
import type * as englishMachines from './en/machines.ts';
import type * as englishMeasures from './en/measures.ts';
import type * as englishMethodology from './en/methodology.ts';
import type * as englishMoved from './en/moved.ts';
import type * as englishNames from './en/names.ts';
import type * as englishNotStarted from './en/not-started.ts';
import type * as englishNothingFound from './en/nothing-found.ts';
import type * as englishNumberCard from './en/number-card.ts';
import type * as englishNumbers from './en/numbers.ts';
import type * as englishOutcomes from './en/outcomes.ts';
import type * as englishPagePictures from './en/page-pictures.ts';
import type * as englishPictures from './en/pictures.ts';
import type * as englishPlaces from './en/places.ts';
import type * as englishPunctuation from './en/punctuation.ts';
import type * as englishQuality from './en/quality.ts';
import type * as englishReleases from './en/releases.ts';
import type * as englishReport from './en/report.ts';
import type * as englishReportRows from './en/report-rows.ts';
import type * as englishRules from './en/rules.ts';
import type * as englishSearch from './en/search.ts';
import type * as englishSearchBackends from './en/search-backends.ts';
import type * as englishSearchHelp from './en/search-help.ts';
import type * as englishSearchPage from './en/search-page.ts';
import type * as englishSpoken from './en/spoken.ts';
import type * as englishStatuses from './en/statuses.ts';
import type * as englishSuccession from './en/succession.ts';
import type * as englishVersions from './en/versions.ts';
import type * as about from './zh-CN/about.ts';
import type * as agencyChanges from './zh-CN/agency-changes.ts';
import type * as agency from './zh-CN/agency.ts';
import type * as answers from './zh-CN/answers.ts';
import type * as browse from './zh-CN/browse.ts';
import type * as chartMarks from './zh-CN/chart-marks.ts';
import type * as chartOffers from './zh-CN/chart-offers.ts';
import type * as charts from './zh-CN/charts.ts';
import type * as citation from './zh-CN/citation.ts';
import type * as common from './zh-CN/common.ts';
import type * as compare from './zh-CN/compare.ts';
import type * as comparePages from './zh-CN/compare-pages.ts';
import type * as contradictions from './zh-CN/contradictions.ts';
import type * as copying from './zh-CN/copying.ts';
import type * as dataReadme from './zh-CN/data-readme.ts';
import type * as data from './zh-CN/data.ts';
import type * as definitions from './zh-CN/definitions.ts';
import type * as editions from './zh-CN/editions.ts';
import type * as embed from './zh-CN/embed.ts';
import type * as feeds from './zh-CN/feeds.ts';
import type * as figures from './zh-CN/figures.ts';
import type * as folderOf from './zh-CN/folder-of.ts';
import type * as formLabels from './zh-CN/form-labels.ts';
import type * as formNames from './zh-CN/form-names.ts';
import type * as glossary from './zh-CN/glossary.ts';
import type * as languagePages from './zh-CN/language-pages.ts';
import type * as leads from './zh-CN/leads.ts';
import type * as machines from './zh-CN/machines.ts';
import type * as measures from './zh-CN/measures.ts';
import type * as methodology from './zh-CN/methodology.ts';
import type * as moved from './zh-CN/moved.ts';
import type * as names from './zh-CN/names.ts';
import type * as notStarted from './zh-CN/not-started.ts';
import type * as nothingFound from './zh-CN/nothing-found.ts';
import type * as numberCard from './zh-CN/number-card.ts';
import type * as numbers from './zh-CN/numbers.ts';
import type * as outcomes from './zh-CN/outcomes.ts';
import type * as pagePictures from './zh-CN/page-pictures.ts';
import type * as pictures from './zh-CN/pictures.ts';
import type * as places from './zh-CN/places.ts';
import type * as punctuation from './zh-CN/punctuation.ts';
import type * as quality from './zh-CN/quality.ts';
import type * as releases from './zh-CN/releases.ts';
import type * as report from './zh-CN/report.ts';
import type * as reportRows from './zh-CN/report-rows.ts';
import type * as rules from './zh-CN/rules.ts';
import type * as searchBackends from './zh-CN/search-backends.ts';
import type * as searchHelp from './zh-CN/search-help.ts';
import type * as searchPage from './zh-CN/search-page.ts';
import type * as search from './zh-CN/search.ts';
import type * as spoken from './zh-CN/spoken.ts';
import type * as statuses from './zh-CN/statuses.ts';
import type * as succession from './zh-CN/succession.ts';
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
  'chart-marks': Words<typeof chartMarks>;
  'chart-offers': Words<typeof chartOffers>;
  charts: Words<typeof charts>;
  citation: Words<typeof citation>;
  common: Words<typeof common>;
  compare: Words<typeof compare>;
  'compare-pages': Words<typeof comparePages>;
  contradictions: Words<typeof contradictions>;
  copying: Words<typeof copying>;
  data: Words<typeof data>;
  'data-readme': Words<typeof dataReadme>;
  definitions: Words<typeof definitions>;
  editions: Words<typeof editions>;
  embed: Words<typeof embed>;
  feeds: Words<typeof feeds>;
  figures: Words<typeof figures>;
  'folder-of': Words<typeof folderOf>;
  'form-labels': Words<typeof formLabels>;
  'form-names': Words<typeof formNames>;
  glossary: Words<typeof glossary>;
  'language-pages': Words<typeof languagePages>;
  leads: Words<typeof leads>;
  machines: Words<typeof machines>;
  measures: Words<typeof measures>;
  methodology: Words<typeof methodology>;
  moved: Words<typeof moved>;
  names: Words<typeof names>;
  'not-started': Words<typeof notStarted>;
  'nothing-found': Words<typeof nothingFound>;
  'number-card': Words<typeof numberCard>;
  numbers: Words<typeof numbers>;
  outcomes: Words<typeof outcomes>;
  'page-pictures': Words<typeof pagePictures>;
  pictures: Words<typeof pictures>;
  places: Words<typeof places>;
  punctuation: Words<typeof punctuation>;
  quality: Words<typeof quality>;
  releases: Words<typeof releases>;
  report: Words<typeof report>;
  'report-rows': Words<typeof reportRows>;
  rules: Words<typeof rules>;
  search: Words<typeof search>;
  'search-backends': Words<typeof searchBackends>;
  'search-help': Words<typeof searchHelp>;
  'search-page': Words<typeof searchPage>;
  spoken: Words<typeof spoken>;
  statuses: Words<typeof statuses>;
  succession: Words<typeof succession>;
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
    about: typeof englishAbout;
    agency: typeof englishAgency;
    'agency-changes': typeof englishAgencyChanges;
    answers: typeof englishAnswers;
    browse: typeof englishBrowse;
    'chart-marks': typeof englishChartMarks;
    'chart-offers': typeof englishChartOffers;
    charts: typeof englishCharts;
    citation: typeof englishCitation;
    common: typeof englishCommon;
    compare: typeof englishCompare;
    'compare-pages': typeof englishComparePages;
    contradictions: typeof englishContradictions;
    copying: typeof englishCopying;
    data: typeof englishData;
    'data-readme': typeof englishDataReadme;
    definitions: typeof englishDefinitions;
    editions: typeof englishEditions;
    embed: typeof englishEmbed;
    feeds: typeof englishFeeds;
    figures: typeof englishFigures;
    'folder-of': typeof englishFolderOf;
    'form-labels': typeof englishFormLabels;
    'form-names': typeof englishFormNames;
    glossary: typeof englishGlossary;
    'language-pages': typeof englishLanguagePages;
    leads: typeof englishLeads;
    machines: typeof englishMachines;
    measures: typeof englishMeasures;
    methodology: typeof englishMethodology;
    moved: typeof englishMoved;
    names: typeof englishNames;
    'not-started': typeof englishNotStarted;
    'nothing-found': typeof englishNothingFound;
    'number-card': typeof englishNumberCard;
    numbers: typeof englishNumbers;
    outcomes: typeof englishOutcomes;
    'page-pictures': typeof englishPagePictures;
    pictures: typeof englishPictures;
    places: typeof englishPlaces;
    punctuation: typeof englishPunctuation;
    quality: typeof englishQuality;
    releases: typeof englishReleases;
    report: typeof englishReport;
    'report-rows': typeof englishReportRows;
    rules: typeof englishRules;
    search: typeof englishSearch;
    'search-backends': typeof englishSearchBackends;
    'search-help': typeof englishSearchHelp;
    'search-page': typeof englishSearchPage;
    spoken: typeof englishSpoken;
    statuses: typeof englishStatuses;
    succession: typeof englishSuccession;
    versions: typeof englishVersions;
  }>,
];
