import { compareAddress, measureAddress, reportAddress } from '../../addresses.ts';
import { answers } from '#language/answers.ts';
import type { Answer } from '../../views/answer.ts';
import { element } from '../element.ts';

const text = answers.answer;

function comparison(measures: readonly string[], agencies: readonly string[] = []): string {
  return compareAddress(
    new URLSearchParams([
      ...agencies.map((id) => ['agency', id]),
      ...measures.map((id) => ['measure', id]),
    ] as [string, string][]),
  );
}

/** Where the numbers of an answer stand, how they are cited, and where they are compared. */
export function linksOf(
  { agencies, isPlaced, year, measures, lines }: Answer,
  hasPages: boolean,
): (Node | string)[] {
  const ids = measures.map(({ id }) => id);
  const [line] = lines;
  const [first] = ids;
  if (!isPlaced && hasPages && first !== undefined && year !== null) {
    return [
      element('a', { href: measureAddress(first, year) }, text.measurePage(year)),
      element('a', { href: `${measureAddress(first, year)}#cite` }, text.cite),
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
export const MOST_COMPARED = 20;
