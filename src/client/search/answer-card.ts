import { compareAddress, reportAddress } from '../../addresses.ts';
import { answers } from '#language/answers.ts';
import { SEPARATOR } from '#language/punctuation.ts';
import type { Directory } from '../../search/archive-files.ts';
import type { Meaning } from '../../search/gather-meaning.ts';
import type { Answer } from '../../views/answer.ts';
import { element } from '../element.ts';
import type { Answered } from './ask-comparison.ts';
import { MOST_COMPARED, linksOf } from './answer-links.ts';
import { lineItem, trendFigure } from './answer-lines.ts';

const text = answers.answer;

/** Agencies that are named as lacking reports of the years asked for; the others are counted. */
const MOST_MISSING = 3;

/** The answer to a query of place, topic and year. */
export function answerCard(answered: Answered, meaning: Meaning, directory: Directory): HTMLElement {
  const items = answered.findings.map(({ agency, name, year, count, rules }) =>
    element(
      'li',
      {},
      text.findings(name, year, count),
      element(
        'a',
        { href: reportAddress(`${agency}/${year}`, 'findings') },
        rules
          .map((rule) => directory.findings.find(({ id }) => id === rule)?.title ?? rule)
          .join(text.listed),
      ),
      text.stop,
    ),
  );
  return drawAnswer(answered, meaning, directory, items);
}

/** In place of an answer whose files could not be loaded: where the comparison has what was asked for. */
export function cardWithout({ measures, agencies, regions, years }: Meaning): HTMLElement {
  const asked = new URLSearchParams([
    ...agencies.slice(0, MOST_COMPARED).map((id) => ['agency', id] as [string, string]),
    ...regions.map((code) => ['region', code] as [string, string]),
    ...years.map((year) => ['year', String(year)] as [string, string]),
    ...measures.slice(0, 1).map((id) => ['measure', id] as [string, string]),
  ]);
  const link = element('a', { href: compareAddress(asked) }, text.compare);
  return card(text.title, element('p', {}, text.failed, link));
}

function card(title: string, ...content: readonly (HTMLElement | null)[]): HTMLElement {
  return element(
    'section',
    { class: 'search-answer flow', 'data-group': 'answer', 'aria-label': text.title },
    element('h3', {}, title),
    ...content,
  );
}

function drawAnswer(
  { answer, told: inWords, hasPages }: Answered,
  meaning: Meaning,
  directory: Directory,
  findings: readonly HTMLElement[],
): HTMLElement {
  const { agencies, isPlaced, year, measures, lines, left, told, missing, legend, trend, topicsLeft } =
    answer;
  const [first] = measures;
  const place = placeName(answer, meaning, directory);
  const reports = agencies.reduce((sum, agency) => sum + agency.years.length, 0);
  const scope = isPlaced
    ? text.scope(place, agencies.length, reports, inWords.years)
    : text.scopeOfAll(
        agencies.length,
        year ?? 0,
        agencies.filter((one) => one.years.includes(year ?? 0)).length,
        told,
      );
  return card(
    text.heading(
      isPlaced ? place : text.everyone,
      measures
        .slice(0, answer.topics)
        .map(({ name }) => name)
        .join(text.listed),
    ),
    element('p', { class: 'meta' }, scope),
    lines.length > 0
      ? element('ul', { class: 'search-labels answer-lines' }, ...lines.map((line) => lineItem(line, answer)))
      : null,
    trend && first ? trendFigure(trend, first.name, inWords.trend) : null,
    ...missing.slice(0, MOST_MISSING).map(({ agency }, at) => {
      const { asked, held } = inWords.missing[at]!;
      return element('p', {}, text.missing(agency.name, asked, held));
    }),
    missing.length > MOST_MISSING
      ? element('p', { class: 'meta' }, text.missingToo(missing.length - MOST_MISSING))
      : null,
    answer.otherYears.length > 0 ? element('p', { class: 'meta' }, text.otherYears(inWords.others)) : null,
    topicsLeft > 0 ? element('p', { class: 'meta' }, text.topicsLeft(topicsLeft)) : null,
    left > 0 ? element('p', { class: 'meta' }, text.left(left)) : null,
    findings.length > 0 ? element('ul', { class: 'search-labels' }, ...findings) : null,
    ...legend.map(({ label, meaning: says }) => element('p', { class: 'meta' }, text.legend(label, says))),
    element('p', { class: 'cluster' }, ...linksOf(answer, hasPages)),
  );
}

/** What the numbers are of: the only agency, or the places as the query names them. */
function placeName({ agencies }: Answer, { regions }: Meaning, directory: Directory): string {
  const [only] = agencies;
  if (agencies.length === 1 && only) return only.name;
  const names = regions.map((code) => directory.regions.find((region) => region.code === code)?.name ?? code);
  return names.length > 0 ? names.join(SEPARATOR) : agencies.map(({ name }) => name).join(SEPARATOR);
}
