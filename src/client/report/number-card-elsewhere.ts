import { reportAddress } from '../../addresses.ts';
import { comparisonPicker } from '#language/comparison-picker.ts';
import { named } from '#language/form-labels.ts';
import { NUMBER_CARD as words } from '#language/number-card.ts';
import { bracketed } from '#language/punctuation.ts';
import { EVERYWHERE } from '../../statistics/comparison-groups.ts';
import { cellElsewhere, type CellElsewhere } from '../../views/cell-elsewhere.ts';
import type { CellView } from '../../views/cell-view.ts';
import type { AgenciesFile } from '../../views/comparison-data.ts';
import { LEVELS } from '../../vocabulary/agencies.ts';
import { loadAgencies, loadMeasure } from '../comparison-files.ts';
import { element } from '../element.ts';
import type { ToldCell } from './told-cell.ts';

/** Fills the room of a cell with the same one of other years and of like agencies; says so where they cannot be loaded. */
export async function fillElsewhere(room: HTMLElement, told: ToldCell): Promise<void> {
  try {
    const [measure, cards] = await Promise.all([loadMeasure(told.id), loadAgencies()]);
    room.replaceChildren(...elsewhereParagraphs(cellElsewhere(told, measure, cards), told, cards));
  } catch {
    room.replaceChildren(element('p', { class: 'meta' }, words.failed));
  }
}

function elsewhereParagraphs(
  { years, peers }: CellElsewhere,
  { agency, year, id }: ToldCell,
  { regions }: AgenciesFile,
): HTMLElement[] {
  const ownYears = years.map(({ year: other, cell, apart }) =>
    entry(words.year(other), { ...cell, href: reportAddress(`${agency}/${other}`, id) }, apart),
  );
  const first = list(words.years, ownYears, words.noYears);
  if (!peers) return [first, element('p', { class: 'meta' }, words.noPeers(year))];
  const { group } = peers;
  const region =
    group.region === EVERYWHERE ? words.everywhere : regions.find(({ code }) => code === group.region)?.name;
  const name = comparisonPicker.picker.peerGroup(
    region ?? '',
    named(LEVELS.find(({ key }) => key === group.level)!),
    comparisonPicker.picker.kinds[group.kind],
  );
  const others = list(
    words.peers(year, name),
    peers.first.map(({ name: other, cell }) => entry(other, cell, false)),
    '',
  );
  const more = peers.all - peers.first.length;
  others.append(
    element(
      'p',
      { class: 'meta' },
      more > 0 && words.more(more),
      element('a', { href: peers.address }, words.compare),
    ),
  );
  return [first, others];
}

function list(title: string, entries: readonly HTMLElement[], none: string): HTMLElement {
  return element(
    'div',
    {},
    element('p', { class: 'number-card-head' }, title),
    entries.length > 0 ? element('ul', {}, ...entries) : element('p', { class: 'meta' }, none),
  );
}

function entry(name: string, { text, mark, href }: CellView, apart: boolean): HTMLElement {
  return element(
    'li',
    {},
    `${name} `,
    element('a', { class: 'number', href }, text),
    mark && ` ${mark}`,
    apart && element('span', { class: 'meta' }, bracketed(words.apart)),
  );
}
