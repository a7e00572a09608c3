import { compare as words } from '../../language/zh-CN/compare.ts';
import type { AgencyCard } from '../../statistics/agency-cards.ts';
import { MOST_AGENCIES, MOST_YEARS, type Selection } from '../../statistics/comparison-selection.ts';
import { drawChoice, listedAgencies } from './agency-list.ts';

type Change = Partial<Selection>;

const APPLICANT_MEASURE = /^(requests\..+)\.([a-z]+)$/i;
const TOTAL = 'total';

/** The form of the comparison: shows a selection and tells what the reader changes in it. */
export class Picker {
  /** Every measure that the form can name. */
  readonly measures: ReadonlySet<string>;
  readonly #form: HTMLFormElement;
  readonly #agencies: readonly AgencyCard[];
  readonly #measure: HTMLSelectElement;
  readonly #applicant: HTMLSelectElement;
  readonly #filter: HTMLInputElement;
  #chosen: readonly string[] = [];

  constructor(form: HTMLFormElement, agencies: readonly AgencyCard[], changed: (change: Change) => void) {
    this.#form = form;
    this.#agencies = agencies;
    this.#measure = this.#find('#compare-measure');
    this.#applicant = this.#find('#compare-applicant');
    this.#filter = this.#find('#compare-filter');
    this.measures = measuresOf(this.#measure, this.#applicant);

    form.addEventListener('submit', (event) => event.preventDefault());
    this.#filter.addEventListener('input', () => this.#list());
    // What was typed while the agencies were on their way.
    if (this.#filter.value.trim() !== '') this.#list();
    form.addEventListener('change', (event) => {
      const change = this.#changeOf(event.target);
      if (change) changed(change);
    });
  }

  /** Brings the form in line with a selection. */
  show(selection: Selection): void {
    const [, row, column = ''] = APPLICANT_MEASURE.exec(selection.measure) ?? [];
    this.#measure.value = row ? `${row}.${TOTAL}` : selection.measure;
    this.#applicant.value = row ? column : TOTAL;
    // Kept in its place, so that the form does not jump.
    this.#applicant.disabled = !row;

    this.#chosen = selection.agencies;
    if (this.#missesChosen()) this.#list();
    const chosen = new Set(selection.agencies);
    const years = new Set(selection.years.map(String));
    const full = { agency: chosen.size >= MOST_AGENCIES, year: years.size >= MOST_YEARS };
    this.#limit('agency', chosen, full.agency);
    this.#limit('year', years, full.year);
    this.#find('#compare-chosen').textContent = words.picker.chosen(chosen.size, MOST_AGENCIES);
    this.#find('#compare-limit').hidden = !full.agency;
    this.#find('#compare-years-limit').hidden = !full.year;
  }

  #changeOf(target: EventTarget | null): Change | null {
    if (target === this.#measure) return { measure: this.#measure.value };
    if (target === this.#applicant) {
      return { measure: this.#measure.value.replace(/[^.]+$/, this.#applicant.value) };
    }
    if (!(target instanceof HTMLInputElement)) return null;
    if (target.name === 'agency') {
      const others = this.#chosen.filter((id) => id !== target.value);
      return { agencies: target.checked ? [...others, target.value] : others };
    }
    if (target.name === 'year') {
      return {
        years: this.#boxes('year')
          .filter((box) => box.checked)
          .map((box) => Number(box.value)),
      };
    }
    return null;
  }

  /** Lists what the filter finds. */
  #list(): void {
    const chosen = new Set(this.#chosen);
    const filter = this.#filter.value;
    const { listed, found } = listedAgencies(this.#agencies, chosen, filter);
    this.#find('.agency-choices').replaceChildren(
      ...listed.map((agency) => drawChoice(agency, chosen.has(agency.id))),
    );
    this.#limit('agency', chosen, chosen.size >= MOST_AGENCIES);
    const silent = filter.trim() === '' && listed.length === found;
    this.#find('#compare-found').textContent = silent ? '' : words.picker.filterResult(listed.length, found);
  }

  /** Whether a chosen agency is not to be seen although nothing is filtered, as after Back in a large archive. */
  #missesChosen(): boolean {
    const listed = new Set(this.#boxes('agency').map((box) => box.value));
    return this.#filter.value.trim() === '' && this.#chosen.some((id) => !listed.has(id));
  }

  #limit(name: 'agency' | 'year', chosen: ReadonlySet<string>, full: boolean): void {
    for (const box of this.#boxes(name)) {
      box.checked = chosen.has(box.value);
      box.disabled = full && !box.checked;
    }
  }

  #boxes(name: string): HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  }

  #find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = this.#form.querySelector<Found>(selector);
    if (!found) throw new Error(`Unexpected form, expected ${selector}`);
    return found;
  }
}

/** The options, and of each row of table 3 every kind of applicant. */
function measuresOf(measure: HTMLSelectElement, applicant: HTMLSelectElement): Set<string> {
  const applicants = [...applicant.options].map((option) => option.value);
  return new Set(
    [...measure.options].flatMap(({ value }) => {
      const [, row] = APPLICANT_MEASURE.exec(value) ?? [];
      return row ? applicants.map((column) => `${row}.${column}`) : [value];
    }),
  );
}
