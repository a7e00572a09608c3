import { NUMBER_CARD as words } from '#language/number-card.ts';
import { nameIn } from './complete-rows.ts';

/** A cell of a statutory table, as its page tells it. */
export interface ToldCell {
  readonly id: string;
  readonly agency: string;
  readonly agencyName: string;
  readonly year: number;
  /** `<agency-id>/<year>`, with `/<date>` of an earlier version. */
  readonly report: string;
  /** Whether the archive has figures of the report alone, and not the report. */
  readonly isRecord: boolean;
  /** The whole of it in a sentence. */
  readonly sentence: string;
  /** The number without separators; null where there is none. */
  readonly number: string | null;
  /** The line or the spot of a page that it is printed on; null where nothing tells it. */
  readonly place: { readonly href: string; readonly name: string } | null;
  /** To what the checks say of it, of its row first. */
  readonly findings: readonly HTMLAnchorElement[];
}

/** Reads from the table and the page around it what a cell says. */
export function toldCell(cell: HTMLTableCellElement): ToldCell {
  const row = cell.parentElement as HTMLTableRowElement;
  const {
    agency = '',
    name = '',
    year = '',
    report = '',
    holding,
  } = cell.closest<HTMLElement>('[data-report]')?.dataset ?? {};
  const head = [...(cell.closest('table')?.querySelectorAll<HTMLElement>('thead [data-column]') ?? [])].find(
    ({ dataset }) => cell.id.endsWith(`.${dataset['column']}`),
  );
  const number = numberIn(cell);
  const unit = head?.dataset['unit'] ?? cell.closest('table')?.dataset['unit'] ?? '';
  const marks = [...row.querySelectorAll('th .cell-status'), ...cell.querySelectorAll('span')]
    .filter((mark) => !mark.closest('a'))
    .map(textOf);
  const value = number === null ? (marks.shift() ?? words.nothing) : words.amount(numberText(cell), unit);
  return {
    id: cell.id,
    agency,
    agencyName: name,
    year: Number(year),
    report,
    isRecord: holding === 'figures',
    sentence: words.sentence({
      agency: name,
      year: Number(year),
      row: nameIn(row.cells[0]),
      column: nameIn(head),
      value: words.marked(value, marks),
    }),
    number,
    place: placeOf(cell, row, holding === 'figures'),
    findings: [...row.querySelectorAll<HTMLAnchorElement>('th .finding-mark, td .finding-mark')].filter(
      (link) => link.closest('th') !== null || link.closest('td') === cell,
    ),
  };
}

const textOf = (element: Element | null): string => element?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';

/** As the cell shows it: what stands in it before any mark. */
const numberText = (cell: HTMLElement): string =>
  cell.firstChild instanceof Text ? cell.firstChild.data.trim() : '';

function numberIn(cell: HTMLElement): string | null {
  const plain = numberText(cell).replaceAll(',', '').replace('−', '-');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? plain : null;
}

/** Without the words around it that only a narrow table shows. */
const ownText = (link: HTMLElement): string =>
  [...link.childNodes]
    .filter((node) => node instanceof Text)
    .map(({ data }) => data.trim())
    .join('');

/** A row that was printed in several places has a link to each. */
function placeOf(cell: HTMLElement, row: HTMLElement, isRecord: boolean): ToldCell['place'] {
  const links = [...row.querySelectorAll<HTMLAnchorElement>('td.line a')];
  const link = links.find((candidate) => ownText(candidate) === cell.dataset['line']) ?? links[0];
  if (!link) return null;
  const place = new URL(link.href);
  // Pages have the anchors of the cells that stand on them, lines have their numbers.
  if ('spot' in cell.dataset) place.hash = cell.id;
  return { href: place.href, name: words.place(isRecord, textOf(link)) };
}
