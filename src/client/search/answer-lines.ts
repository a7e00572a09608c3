import { agencyAddress } from '../../addresses.ts';
import { answers } from '#language/answers.ts';
import { search as words } from '#language/search.ts';
import type { Answer, AnswerLine } from '../../views/answer.ts';
import { sparklineTree, type Trend } from '../../views/sparkline-tree.ts';
import { element } from '../element.ts';
import { nodesOf } from '../nodes.ts';

const text = answers.answer;

/** One report's numbers, each a link to its cell. */
export function lineItem({ agency, year, cells }: AnswerLine, { measures }: Answer): HTMLLIElement {
  return element(
    'li',
    {},
    element('a', { href: agencyAddress(agency.id) }, agency.name),
    ` ${words.hit.year(year)}${text.colon}`,
    ...cells.flatMap((cell, index) => {
      const measure = measures[index]!;
      const denominator = measure.denominators?.[0];
      const unit = cell.gap || measure.unit === '%' ? '' : text.unit(measure.unit);
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

/** The line over the years; null where it would join nothing. */
export function trendFigure(trend: Trend, name: string, label: string): HTMLElement | null {
  const line = sparklineTree(trend, label);
  if (!line) return null;
  const { points } = trend;
  return element(
    'figure',
    { class: 'answer-trend' },
    ...nodesOf([line]),
    element('figcaption', { class: 'meta' }, text.trend(name, points[0]!.year, points.at(-1)!.year)),
  );
}
