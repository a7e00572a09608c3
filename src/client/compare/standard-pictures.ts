import { compare as words } from '#language/compare.ts';
import { comparisonResult } from '#language/comparison-result.ts';
import type { AgencyCard } from '../../statistics/agency-cards.ts';
import type { ComparisonGroups } from '../../statistics/comparison-groups.ts';
import { loadPictures } from '../comparison-files.ts';
import { element } from '../element.ts';
import { partOf } from './part-of.ts';

/** Whose pictures are drawn, and of which years; none chosen is all. */
interface Pictured {
  readonly agencies: readonly string[];
  readonly years: readonly number[];
  readonly cards: ReadonlyMap<string, AgencyCard>;
  readonly groups: ComparisonGroups;
}

/** Draws the standard pictures, once they are opened, of the newest year that is chosen and has a report. */
export async function showPictures(
  page: HTMLElement,
  { agencies, years, cards, groups }: Pictured,
  isCurrent: () => boolean,
): Promise<void> {
  const details = partOf<HTMLDetailsElement>(page, '.comparison-pictures');
  const room = partOf(page, '.comparison-pictures > div');
  if (!details.open || agencies.length === 0) return;
  const filed = agencies.flatMap((id) => cards.get(id)?.years ?? []);
  const year = Math.max(...filed.filter((one) => years.length === 0 || years.includes(one)));
  if (!Number.isFinite(year)) {
    room.replaceChildren(element('p', {}, words.pictures.none));
    return;
  }
  try {
    const [file, { drawPictures }] = await Promise.all([loadPictures(year), import('./draw-pictures.ts')]);
    if (!isCurrent()) return;
    const { clientWidth: width } = room;
    room.replaceChildren(...drawPictures({ agencies, year, file, cards, groups, width }));
  } catch {
    if (isCurrent()) room.replaceChildren(element('p', {}, comparisonResult.failed));
  }
}
