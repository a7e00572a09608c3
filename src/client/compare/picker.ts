import { comparisonPicker as words } from '#language/comparison-picker.ts';
import { named } from '#language/form-labels.ts';
import { bracketed } from '#language/punctuation.ts';
import type { AgencyCard } from '../../statistics/agency-cards.ts';
import { EVERYWHERE, type ComparisonGroups } from '../../statistics/comparison-groups.ts';
import { MOST, VIEWS, type Key, type Selection } from '../../statistics/comparison-selection.ts';
import { LEVELS } from '../../vocabulary/agencies.ts';
import {
  listedAgencies,
  listedPeers,
  listedRegions,
  needsReadings,
  type Listed,
  type Readings,
} from '../../views/agency-list.ts';
import { choiceTree, type Choice } from '../../views/choice-tree.ts';
import { nodesOf } from '../nodes.ts';
import { MeasurePicker } from './measure-picker.ts';
import { partOf } from './part-of.ts';
import { loadReadings } from './readings.ts';

type Change = Partial<Selection>;

/** The form of the comparison: shows a selection and tells what the reader changes in it. */
export class Picker {
  /** Every measure that the form can name. */
  readonly measures: ReadonlySet<string>;
  readonly #form: HTMLFormElement;
  readonly #groups: ComparisonGroups;
  readonly #measure: MeasurePicker;
  readonly #filter: HTMLInputElement;
  #readings: Readings = null;
  #selection: Selection | undefined;

  constructor(form: HTMLFormElement, groups: ComparisonGroups, changed: (change: Change) => void) {
    this.#form = form;
    this.#groups = groups;
    this.#measure = new MeasurePicker(form, (measures) => changed({ measures }));
    this.#filter = partOf(form, '#compare-filter');
    this.measures = this.#measure.measures;

    form.addEventListener('submit', (event) => event.preventDefault());
    this.#filter.addEventListener('input', () => void this.#narrow());
    form.addEventListener('change', ({ target }) => {
      const change = target instanceof HTMLInputElement ? this.#changeOf(target) : null;
      if (change) changed(change);
    });
  }

  /** Brings the form in line with a selection. */
  show(selection: Selection): void {
    const first = this.#selection === undefined;
    this.#selection = selection;
    this.#measure.show(selection.measures);
    // What was typed while the agencies were on their way.
    if (first && this.#filter.value.trim() !== '') void this.#narrow();
    else if (first || this.#missesChosen()) this.#list();
    else this.#listPeers();
    this.#limit('agency', selection.agencies);
    this.#limit('region', selection.regions);
    this.#limit('peers', selection.peers);
    this.#limit('year', selection.years.map(String));
    for (const radio of this.#boxes('view')) radio.checked = radio.value === selection.view;
    partOf(this.#form, '#compare-chosen').textContent = words.picker.chosen(
      this.#groups.agenciesOf(selection).length,
    );
    const full = selection.agencies.length >= MOST.agency;
    partOf(this.#form, '#compare-limit').hidden = !full;
    for (const [name, chosen] of [
      ['region', selection.regions],
      ['peers', selection.peers],
    ] as const) {
      // What a link has chosen is to be seen; what the reader folds away afterwards stays so.
      const fold = partOf(this.#form, `#compare-${name}-list`).closest('details');
      if (first && fold && chosen.length > 0) fold.open = true;
      partOf(this.#form, `#compare-${name}-count`).textContent =
        chosen.length === 0
          ? ''
          : chosen.length < MOST[name]
            ? bracketed(`${chosen.length}`)
            : words.picker.limit(MOST[name]);
    }
  }

  #changeOf(target: HTMLInputElement): Change | null {
    const selection = this.#selection;
    if (!selection) return null;
    const toggled = (chosen: readonly string[]): string[] => {
      const others = chosen.filter((value) => value !== target.value);
      return target.checked ? [...others, target.value] : others;
    };
    if (target.name === 'agency') return { agencies: toggled(selection.agencies) };
    if (target.name === 'region') return { regions: toggled(selection.regions) };
    if (target.name === 'peers') return { peers: toggled(selection.peers) };
    if (target.name === 'view') return { view: VIEWS.find((view) => view === target.value) ?? 'auto' };
    if (target.name === 'year') {
      const years = toggled(selection.years.map(String));
      return { years: years.map(Number).sort((a, b) => a - b) };
    }
    return null;
  }

  /** Lists what the filter finds, and once more when it is known how names are read. */
  async #narrow(): Promise<void> {
    this.#list();
    if (this.#readings || !needsReadings(this.#filter.value)) return;
    this.#readings = await loadReadings();
    this.#list();
  }

  #list(): void {
    const selection = this.#selection;
    if (!selection) return;
    const filter = this.#filter.value;
    const silent = filter.trim() === '';
    const agencies = listedAgencies(this.#groups, new Set(selection.agencies), filter, this.#readings);
    this.#draw('agency', selection.agencies, agencies.listed.map(agencyEntry));
    partOf(this.#form, '#compare-found').textContent =
      silent && agencies.listed.length === agencies.found
        ? ''
        : words.picker.filterResult(agencies.listed.length, agencies.found);

    const regions = listedRegions(this.#groups, new Set(selection.regions), filter);
    this.#draw(
      'region',
      selection.regions,
      regions.listed.map(({ code }) => ({
        value: code,
        name: this.#groups.path(code),
        hint: words.picker.members(this.#groups.within(code).length),
      })),
    );
    partOf(this.#form, '#compare-region-found').textContent = regionsFound(regions);
    this.#listPeers();
  }

  #listPeers(): void {
    const selection = this.#selection;
    if (!selection) return;
    const peers = listedPeers(this.#groups, new Set(selection.agencies), selection.peers);
    this.#draw(
      'peers',
      selection.peers,
      peers.map((group) => ({
        value: group.id,
        name: words.picker.peerGroup(
          group.region === EVERYWHERE
            ? words.picker.everywhere
            : (this.#groups.regions.get(group.region)?.name ?? group.region),
          named(LEVELS.find(({ key }) => key === group.level)!),
          words.picker.kinds[group.kind],
        ),
        hint: words.picker.members(this.#groups.peers(group).length),
      })),
    );
    partOf(this.#form, '#compare-peers-none').hidden = peers.length > 0;
  }

  /** Draws the boxes of a list anew, unless they are the same, so that the keyboard keeps its place. */
  #draw(name: 'agency' | 'region' | 'peers', chosen: readonly string[], entries: readonly Entry[]): void {
    const drawn = this.#boxes(name).map((box) => box.value);
    if (drawn.length > 0 && drawn.join() === entries.map(({ value }) => value).join()) return;
    partOf(this.#form, `#compare-${name}-list`).replaceChildren(
      ...nodesOf(entries.map((entry) => choiceTree({ kind: name, ...entry }))),
    );
    this.#limit(name, chosen);
  }

  /** Whether a chosen agency or region is not to be seen although nothing is filtered, as after Back in a large archive. */
  #missesChosen(): boolean {
    if (this.#filter.value.trim() !== '' || !this.#selection) return false;
    const { agencies, regions } = this.#selection;
    const misses = (name: Key, chosen: readonly string[]): boolean => {
      const listed = new Set(this.#boxes(name).map((box) => box.value));
      return chosen.some((value) => !listed.has(value));
    };
    return misses('agency', agencies) || misses('region', regions);
  }

  #limit(name: Key, chosen: readonly string[]): void {
    const values = new Set(chosen);
    for (const box of this.#boxes(name)) {
      box.checked = values.has(box.value);
      box.disabled = values.size >= MOST[name] && !box.checked;
    }
  }

  #boxes(name: string): HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  }
}

type Entry = Omit<Choice, 'kind'>;

function agencyEntry({ id, name, years }: AgencyCard): Entry {
  return { value: id, name, hint: words.picker.reportYears(years) };
}

function regionsFound({ listed, found }: Listed<unknown>): string {
  if (found === 0) return words.picker.regionsNone;
  return listed.length < found ? words.picker.regionsMore(listed.length, found) : '';
}
