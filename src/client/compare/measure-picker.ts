import { comparisonPicker as words } from '#language/comparison-picker.ts';
import { bracketed } from '#language/punctuation.ts';
import { MOST } from '../../statistics/comparison-selection.ts';
import { element } from '../element.ts';
import { partOf } from './part-of.ts';
import { pressed } from './pressed.ts';

const APPLICANT_MEASURE = /^(requests\..+)\.([a-z]+)$/i;
const TOTAL = 'total';

/**
 * The dialog that explains every measure and the list of those chosen. The kinds of applicant stand in a list of their
 * own: it turns every chosen row of table 3 to that column.
 */
export class MeasurePicker {
  /** Every measure that can be named: the boxes, and of each row of table 3 every kind of applicant. */
  readonly measures: ReadonlySet<string>;
  readonly #boxes: readonly HTMLInputElement[];
  readonly #applicant: HTMLSelectElement;
  readonly #chosen: HTMLElement;
  readonly #status: HTMLElement;
  readonly #changed: (measures: string[]) => void;
  #selected: readonly string[] = [];

  constructor(form: HTMLFormElement, changed: (measures: string[]) => void) {
    this.#changed = changed;
    this.#boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="measure"]')];
    this.#applicant = partOf(form, '#compare-applicant');
    this.#chosen = partOf(form, '#compare-measures');
    this.#status = partOf(form, '#compare-measure-status');
    this.measures = new Set(this.#boxes.flatMap(({ value }) => this.#columnsOf(value)));

    const filter = partOf<HTMLInputElement>(form, '#compare-measure-filter');
    filter.addEventListener('input', () => this.#narrow(filter.value));
    this.#applicant.addEventListener('change', () => {
      const column = this.#applicant.value;
      changed([...new Set(this.#selected.map((id) => withColumn(id, column)))]);
    });
    for (const box of this.#boxes) box.addEventListener('change', () => this.#toggle(box));
    this.#chosen.addEventListener('click', (event) => {
      const id = pressed(event, '[data-remove]')?.dataset['remove'];
      if (!id) return;
      changed(this.#selected.filter((other) => other !== id));
      this.#chosen.querySelector<HTMLElement>('button')?.focus();
    });
  }

  show(measures: readonly string[]): void {
    this.#selected = measures;
    const rows = new Set(measures.map((id) => withColumn(id, TOTAL)));
    const full = measures.length >= MOST.measure;
    for (const box of this.#boxes) {
      box.checked = rows.has(box.value);
      box.disabled = full && !box.checked;
    }
    const [column] = measures.flatMap((id) => APPLICANT_MEASURE.exec(id)?.[2] ?? []);
    this.#applicant.value = column ?? TOTAL;
    // Kept in its place, so that the form does not jump.
    this.#applicant.disabled = column === undefined;
    this.#status.textContent = full ? words.picker.measureLimit(MOST.measure) : '';
    this.#chosen.replaceChildren(...measures.map((id) => this.#drawChosen(id, measures.length > 1)));
  }

  #toggle(box: HTMLInputElement): void {
    if (box.checked) {
      this.#changed([...this.#selected, withColumn(box.value, this.#applicant.value)]);
      return;
    }
    const rest = this.#selected.filter((id) => withColumn(id, TOTAL) !== box.value);
    // A comparison without a measure compares nothing: the last one stays.
    if (rest.length === 0) box.checked = true;
    else this.#changed(rest);
  }

  #drawChosen(id: string, removable: boolean): HTMLElement {
    const name = this.#nameOf(id);
    return element(
      'li',
      {},
      element('span', {}, name),
      removable &&
        element(
          'button',
          {
            type: 'button',
            class: 'plain-button',
            'data-remove': id,
            'aria-label': words.picker.measureRemove(name),
          },
          '×',
        ),
    );
  }

  #nameOf(id: string): string {
    const box = this.#boxes.find(({ value }) => value === withColumn(id, TOTAL));
    const name = box?.dataset['name'] ?? id;
    const column = APPLICANT_MEASURE.exec(id)?.[2] ?? TOTAL;
    const applicant = [...this.#applicant.options].find(({ value }) => value === column);
    return column === TOTAL || !applicant ? name : name + bracketed(applicant.text);
  }

  #columnsOf(id: string): string[] {
    if (!APPLICANT_MEASURE.test(id)) return [id];
    return [...this.#applicant.options].map(({ value }) => withColumn(id, value));
  }

  /** Leaves the measures whose name or explanation has every word. */
  #narrow(filter: string): void {
    const terms = filter.normalize('NFKC').split(/\s+/u).filter(Boolean);
    let found = 0;
    for (const box of this.#boxes) {
      const entry = box.closest('li');
      if (!entry) continue;
      const text = entry.textContent;
      entry.hidden = !terms.every((term) => text.includes(term));
      if (!entry.hidden) found += 1;
    }
    for (const group of new Set(this.#boxes.map((box) => box.closest<HTMLElement>('fieldset')))) {
      if (group) group.hidden = !group.querySelector('li:not([hidden])');
    }
    this.#status.textContent = terms.length > 0 ? words.picker.measureFound(found) : '';
  }
}

function withColumn(id: string, column: string): string {
  return APPLICANT_MEASURE.test(id) ? id.replace(/[^.]+$/, column) : id;
}
