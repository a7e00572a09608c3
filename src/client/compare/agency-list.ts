import { compare as words } from '../../language/zh-CN/compare.ts';
import { filterAgencies, type AgencyCard } from '../../statistics/agency-cards.ts';
import { element } from './element.ts';

/** More entries than this nobody reads; the filter finds the rest. */
const LISTED_AGENCIES = 30;

/** The agencies that the picker lists: what the filter finds, the chosen ones first where nothing is filtered. */
export function listedAgencies(
  cards: readonly AgencyCard[],
  chosen: ReadonlySet<string>,
  filter: string,
): { listed: AgencyCard[]; found: number } {
  const found = filterAgencies(cards, filter);
  const ordered = filter.trim()
    ? found
    : [...found.filter(({ id }) => chosen.has(id)), ...found.filter(({ id }) => !chosen.has(id))];
  return { listed: ordered.slice(0, LISTED_AGENCIES), found: found.length };
}

/** One agency to tick, as src/components/compare/AgencyChoice.astro makes it. */
export function drawChoice(agency: AgencyCard, checked: boolean): HTMLElement {
  const id = `compare-${agency.id}`;
  const box = element('input', { type: 'checkbox', name: 'agency', value: agency.id, id });
  box.checked = checked;
  return element(
    'li',
    { class: 'choice' },
    box,
    element(
      'label',
      { for: id },
      agency.name,
      element('span', { class: 'hint' }, words.picker.reportYears(agency.years.join('、'))),
    ),
  );
}
