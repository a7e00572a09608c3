import {
  agencyAddress,
  compareAddress,
  compareDataAddress,
  measureAddress,
  reportAddress,
  reportJsonAddress,
} from '../../addresses.ts';
import { SPARK_HEIGHT, SPARK_WIDTH, sparkline } from '../../charts/sparkline.ts';
import { trendText } from '#language/agency.ts';
import { search as words } from '#language/search.ts';
import type { Report } from '../../schemas/report.ts';
import type { Directory } from '../../search/archive-files.ts';
import type { Meaning } from '../../search/meaning.ts';
import { findMeasure, isListed } from '../../statistics/measures.ts';
import {
  answeredMeasures,
  answerOf,
  findingsOn,
  type Answer,
  type AnswerLine,
  type Trend,
} from '../../views/answer.ts';
import type { AgenciesFile, MeasureFile } from '../../views/comparison-data.ts';
import { element } from '../element.ts';
import { fetchJson } from '../fetch-json.ts';

/** Reports whose findings are looked up. */
const MOST_LOOKED_UP = 3;
/** Above so many reports the files of the comparison weigh more than an answer may (docs/decisions/0081-answers.md). */
const MOST_REPORTS = 3000;

const text = words.answer;

/** The answer to a query of place, topic and year, from the files of the comparison; none where it asks for none. */
export async function answerCard(
  meaning: Meaning,
  directory: Directory,
  reports: number,
): Promise<HTMLElement[]> {
  if (!meaning.isWhole || meaning.measures.length === 0 || reports > MOST_REPORTS) return [];
  const measures = answeredMeasures(meaning);
  try {
    const [cards, ...files] = await Promise.all([
      fetchJson<AgenciesFile>(compareDataAddress('agencies')),
      ...measures.map((id) => fetchJson<MeasureFile>(compareDataAddress(id))),
    ]);
    const answer = answerOf(meaning, cards, files);
    if (!answer) return [];
    const findings = await Promise.all(
      answer.lines
        .slice(0, answer.isPlaced ? MOST_LOOKED_UP : 0)
        .map((line) => findingsItem(line, measures, directory)),
    );
    return [drawAnswer(answer, meaning, directory, findings.flat())];
  } catch {
    const link = element('a', { href: comparison(measures) }, text.compare);
    return [card(text.title, element('p', {}, text.failed, link))];
  }
}

function card(title: string, ...content: readonly (HTMLElement | null)[]): HTMLElement {
  return element(
    'section',
    { class: 'search-answer flow', 'data-group': 'answer', 'aria-label': text.title },
    element('h3', {}, title),
    ...content,
  );
}

function comparison(measures: readonly string[], agencies: readonly string[] = []): string {
  return compareAddress(
    new URLSearchParams([
      ...agencies.map((id) => ['agency', id]),
      ...measures.map((id) => ['measure', id]),
    ] as [string, string][]),
  );
}

function drawAnswer(
  answer: Answer,
  meaning: Meaning,
  directory: Directory,
  findings: readonly HTMLElement[],
): HTMLElement {
  const { agencies, isPlaced, year, measures, lines, left, told, missing, legend, trend } = answer;
  const [first] = measures;
  const place = placeName(answer, meaning, directory);
  const years = [...new Set(agencies.flatMap((agency) => agency.years))].sort((a, b) => a - b);
  const reports = agencies.reduce((sum, agency) => sum + agency.years.length, 0);
  const scope = isPlaced
    ? text.scope(place, agencies.length, reports, years)
    : text.scopeOfAll(
        agencies.length,
        year ?? 0,
        agencies.filter((one) => one.years.includes(year ?? 0)).length,
        told,
      );
  return card(
    text.heading(isPlaced ? place : text.everyone, first?.name ?? ''),
    element('p', { class: 'meta' }, scope),
    lines.length > 0
      ? element('ul', { class: 'search-labels answer-lines' }, ...lines.map((line) => lineItem(line, answer)))
      : null,
    trend && first ? trendFigure(trend, first.name, first.unit) : null,
    ...missing
      .slice(0, MOST_LOOKED_UP)
      .map((agency) => element('p', {}, text.missing(agency.name, meaning.years, agency.years))),
    left > 0 ? element('p', { class: 'meta' }, text.left(left)) : null,
    findings.length > 0 ? element('ul', { class: 'search-labels' }, ...findings) : null,
    ...legend.map(({ label, meaning: says }) => element('p', { class: 'meta' }, text.legend(label, says))),
    element('p', { class: 'cluster' }, ...linksOf(answer)),
  );
}

/** What the numbers are of: the only agency, or the places as the query names them. */
function placeName({ agencies }: Answer, { regions }: Meaning, directory: Directory): string {
  const [only] = agencies;
  if (agencies.length === 1 && only) return only.name;
  const names = regions.map((code) => directory.regions.find((region) => region.code === code)?.name ?? code);
  return names.length > 0 ? names.join('、') : agencies.map(({ name }) => name).join('、');
}

function lineItem({ agency, year, cells }: AnswerLine, { measures }: Answer): HTMLLIElement {
  return element(
    'li',
    {},
    element('a', { href: agencyAddress(agency.id) }, agency.name),
    ` ${words.hit.year(year)}${text.colon}`,
    ...cells.flatMap((cell, index) => {
      const measure = measures[index]!;
      const denominator = measure.denominators?.[0];
      const unit = cell.gap || measure.unit === '%' ? '' : ` ${measure.unit}`;
      return [
        index > 0 ? text.separator : '',
        `${measure.name} `,
        element(
          'a',
          { class: 'whole number', href: cell.href },
          element('strong', {}, `${cell.text}${unit}`),
        ),
        cell.detail ? text.detail(denominator ?? '', cell.detail) : '',
        ...(cell.mark ? [' ', element('span', { class: 'chip' }, cell.mark)] : []),
      ];
    }),
    text.stop,
  );
}

function trendFigure({ points, breaks, cuts }: Trend, name: string, unit: string): HTMLElement | null {
  const line = sparkline(
    points.map(({ value }) => value),
    { breaks, cuts },
  );
  if (!line) return null;
  const namespace = 'http://www.w3.org/2000/svg';
  const make = (tag: string, attributes: Record<string, string>): Element => {
    const made = document.createElementNS(namespace, tag);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const svg = make('svg', {
    class: 'sparkline',
    viewBox: `0 0 ${SPARK_WIDTH} ${SPARK_HEIGHT}`,
    role: 'img',
    'aria-label': trendText(points, unit),
  });
  if (line.marks) svg.append(make('path', { class: 'form-break', d: line.marks }));
  if (line.path) svg.append(make('path', { d: line.path }));
  for (const [x, y] of line.dots) svg.append(make('circle', { cx: `${x}`, cy: `${y}`, r: '2' }));
  return element(
    'figure',
    { class: 'answer-trend' },
    svg,
    element('figcaption', { class: 'meta' }, text.trend(name, points[0]!.year, points.at(-1)!.year)),
  );
}

/** What the report's findings say of the numbers. */
async function findingsItem(
  { agency, year }: AnswerLine,
  measures: readonly string[],
  { findings: titles }: Directory,
): Promise<HTMLElement[]> {
  const report = await fetchJson<Report>(reportJsonAddress(`${agency.id}/${year}`));
  const touching = findingsOn(report.findings, measures);
  if (touching.length === 0) return [];
  const named = [...new Set(touching.map(({ rule }) => titles.find(({ id }) => id === rule)?.title ?? rule))];
  return [
    element(
      'li',
      {},
      text.findings(agency.name, year, touching.length),
      element('a', { href: reportAddress(`${agency.id}/${year}`, 'findings') }, named.join('、')),
      text.stop,
    ),
  ];
}

function linksOf({ agencies, isPlaced, year, measures, lines }: Answer): (Node | string)[] {
  const ids = measures.map(({ id }) => id);
  const [line] = lines;
  const measure = ids[0] === undefined ? undefined : findMeasure(ids[0]);
  if (!isPlaced && measure && year !== null && isListed(measure)) {
    return [
      element('a', { href: measureAddress(measure.id, year) }, text.measurePage(year)),
      element('a', { href: `${measureAddress(measure.id, year)}#cite` }, text.cite),
      element('a', { href: comparison(ids) }, text.compare),
    ];
  }
  return [
    ...(line
      ? [
          element('a', { href: reportAddress(`${line.agency.id}/${line.year}`) }, text.report),
          element('a', { href: reportAddress(`${line.agency.id}/${line.year}`, 'cite') }, text.cite),
        ]
      : []),
    element(
      'a',
      {
        href: comparison(
          ids,
          agencies.slice(0, MOST_COMPARED).map(({ id }) => id),
        ),
      },
      text.compare,
    ),
  ];
}

/** As many agencies as an address of the comparison takes. */
const MOST_COMPARED = 20;
