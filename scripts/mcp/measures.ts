import { comparePages } from '#language/compare-pages.ts';
import type { ListedMeasure } from './published-records.ts';
import type { PublishedSite } from './published-site.ts';

/** Under which the page of a measure says what it is. */
const DEFINITION = comparePages.measurePage.aboutMeasure;

/** What the list of measures says of one, without its years. */
export const facts = ({ id, kind, name, unit, series, cells, denominators }: ListedMeasure) => ({
  id,
  kind,
  name,
  unit,
  series,
  cells,
  denominators,
});

/** What the page of a measure says of it. */
export async function definition(site: PublishedSite, one: ListedMeasure): Promise<string | null> {
  const page = one.years.at(-1)?.page;
  const twin = page === undefined ? null : await site.text(`${page}index.md`);
  const [, after] = twin?.split(`\n## ${DEFINITION}\n`) ?? [];
  return after?.split('\n## ')[0]?.trim() ?? null;
}
