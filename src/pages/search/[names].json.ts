import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGUAGE_FOLDER } from '#language/language-pages.ts';
import { measureCalled } from '#language/names.ts';
import { RULE_WORDS } from '#language/rules.ts';
import { allAgencies, allRegions } from '../../queries/collections.ts';
import { keyed } from '../../recording/keyed.ts';
import { inLetters, type ReaderNames } from '../../search/reader-names.ts';
import { measureName, shortMeasureName } from '../../statistics/measure-names.ts';
import { isPicked, MEASURES } from '../../statistics/measures.ts';

/** Of other languages than Chinese alone: the index has the Chinese names. */
export const getStaticPaths = keyed(() =>
  LANGUAGE_FOLDER === '' ? [] : [{ params: { names: 'names' } }],
) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const [agencies, regions] = await Promise.all([allAgencies(), allRegions()]);
  const names: ReaderNames = {
    agencies: Object.fromEntries(
      agencies.map(({ id, name, english }) => [
        id,
        { name, words: english === undefined ? [] : [inLetters(english)] },
      ]),
    ),
    regions: Object.fromEntries(regions.map(({ code, name }) => [code, { name, words: [] }])),
    measures: measureNames(),
    rules: Object.fromEntries(Object.entries(RULE_WORDS).map(([rule, { title }]) => [rule, title])),
  };
  return new Response(JSON.stringify(names), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};

/** What two measures are called leads to the first of them. */
function measureNames(): ReaderNames['measures'] {
  const taken = new Set<string>();
  return Object.fromEntries(
    MEASURES.filter(isPicked).map((measure) => {
      const name = measureName(measure);
      const called = [...measureCalled(name), shortMeasureName(measure)].map(inLetters);
      const words = [...new Set(called)].filter((word) => !taken.has(word));
      for (const word of words) taken.add(word);
      return [measure.id, { name, words }];
    }),
  );
}
