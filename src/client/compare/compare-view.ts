import '../charts/chart-figure.ts';
import { compareAddress, compareDataAddress } from '../../addresses.ts';
import { compare as words } from '../../language/zh-CN/compare.ts';
import type { AgencyCard } from '../../statistics/agency-cards.ts';
import {
  BY_CODE,
  readSelection,
  writeSelection,
  type Choices,
  type Objection,
  type Selection,
  type Sort,
} from '../../statistics/comparison-selection.ts';
import { compare, type Comparison } from '../../statistics/comparisons.ts';
import type { MeasureCard } from '../../statistics/measure-cards.ts';
import { unpackObservations } from '../../statistics/packed-observations.ts';
import { comparisonCsv } from './comparison-csv.ts';
import type { AgenciesFile, MeasureFile } from './comparison-data.ts';
import { figuresOf } from './comparison-figures.ts';
import { viewComparison } from './comparison-view.ts';
import { drawFacts, drawLegend, drawTable } from './draw-comparison.ts';
import { drawFigure } from './draw-figure.ts';
import { element } from './element.ts';
import { Picker } from './picker.ts';

interface Shown {
  comparison: Comparison;
  measure: MeasureCard;
}

/**
 * `<compare-view>`: keeps the picker, the address and the result in step. Every choice is an entry in the browser's
 * history, so that Back undoes it; sorting replaces the entry.
 */
class CompareView extends HTMLElement {
  #agencies = new Map<string, AgencyCard>();
  #choices!: Choices;
  #picker!: Picker;
  #selection!: Selection;
  /** What the reader ticked before the agencies were there. */
  #early = new Map<HTMLInputElement | HTMLSelectElement, boolean | string>();
  #shown: Shown | undefined;
  #files = new Map<string, Promise<MeasureFile>>();
  /** Counts requests, so that a slow answer never overwrites a later one. */
  #turn = 0;

  connectedCallback(): void {
    const form = this.#select<HTMLFormElement>('form');
    // The page gives the form in its usual state and forbids restoring another: what differs is the reader's doing.
    for (const control of form.elements) {
      if (isTouched(control)) this.#remember({ target: control });
    }
    form.addEventListener('change', this.#remember);
    this.#select('.comparison-actions').addEventListener('click', (event) => void this.#act(event));
    this.#select('.comparison-result').addEventListener('click', (event) => this.#sort(event));
    addEventListener('popstate', () => this.#follow());
    // What is shown first is not what the address says; it must not be seen to change.
    this.toggleAttribute('data-opening', location.search !== '');
    void this.#begin();
  }

  async #begin(): Promise<void> {
    const form = this.#select<HTMLFormElement>('form');
    try {
      const agencies = await fetchJson<AgenciesFile>(compareDataAddress('agencies'));
      this.#agencies = new Map(agencies.map((agency) => [agency.id, agency]));
    } catch {
      this.#fail(() => void this.#begin());
      return;
    }
    this.#picker = new Picker(form, [...this.#agencies.values()], (change) => {
      this.#go({ ...this.#selection, ...change });
    });
    this.#choices = {
      agencies: new Set(this.#agencies.keys()),
      years: new Set((this.dataset['years'] ?? '').split(' ').filter(Boolean).map(Number)),
      measures: this.#picker.measures,
      fallback: {
        agencies: (this.dataset['agencies'] ?? '').split(' ').filter(Boolean),
        years: [],
        measure: this.dataset['measure'] ?? '',
        sort: BY_CODE,
      },
    };
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#go(this.#choices.fallback);
    });
    form.removeEventListener('change', this.#remember);
    this.#follow();
    this.#catchUp();
  }

  #remember = ({ target }: Pick<Event, 'target'>): void => {
    if (target instanceof HTMLSelectElement) this.#early.set(target, target.value);
    if (target instanceof HTMLInputElement && target.type === 'checkbox')
      this.#early.set(target, target.checked);
  };

  /** Does what the reader did before the page could follow. */
  #catchUp(): void {
    for (const [control, value] of this.#early) {
      if (typeof value === 'string') control.value = value;
      else if (control instanceof HTMLInputElement) control.checked = value;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    }
    this.#early.clear();
  }

  /** Shows what the address says. */
  #follow(): void {
    const { selection, objections } = readSelection(new URLSearchParams(location.search), this.#choices);
    this.#object(objections);
    void this.#show(selection);
  }

  /** Goes to another selection by the reader's hand. */
  #go(selection: Selection): void {
    history.pushState(null, '', compareAddress(writeSelection(selection)));
    this.#object([]);
    void this.#show(selection);
  }

  async #show(selection: Selection): Promise<void> {
    const turn = ++this.#turn;
    this.#selection = selection;
    this.#picker.show(selection);
    this.ariaBusy = 'true';
    try {
      const file = await this.#fetch(selection.measure);
      if (turn !== this.#turn) return;
      const comparison = compare(selection, unpackObservations(file.observations));
      this.#shown = { comparison, measure: file.measure };
      this.#draw();
    } catch {
      if (turn !== this.#turn) return;
      this.#fail(() => void this.#show(selection));
    } finally {
      if (turn === this.#turn) this.#settle();
    }
  }

  #draw(): void {
    if (!this.#shown) return;
    const { comparison, measure } = this.#shown;
    const { sort, agencies } = this.#selection;
    const view = viewComparison(comparison, measure, this.#agencies, sort);
    const state =
      agencies.length === 0 ? words.result.none : agencies.length === 1 ? words.result.single : null;

    this.#select('.comparison-title').textContent = view.title;
    this.#select('.comparison-coverage').replaceChildren(
      ...(agencies.length > 0 ? view.coverage : []).map((line) => element('p', {}, line)),
      ...(state ? [element('p', {}, state)] : []),
    );
    const scroller = this.#select('.table-scroller');
    scroller.hidden = agencies.length === 0;
    scroller.replaceChildren(drawTable(view.table));
    this.#select('.comparison-notes').textContent =
      agencies.length === 0 ? '' : view.order + (view.formNote ?? '');
    this.#select('.comparison-legend').replaceChildren(...drawLegend(view.legend));
    this.#select('.comparison-facts').replaceChildren(drawFacts(measure));
    const figures = this.#select('.comparison-figures');
    figures.replaceChildren(
      ...figuresOf(comparison, measure, this.#agencies).map((figure) =>
        drawFigure(figure, `compare-${measure.id}`, figures.clientWidth),
      ),
    );
    this.#say('');
  }

  /** Sorts by the head that was pressed: numbers first from the largest, then from the smallest, then by code again. */
  #sort(event: Event): void {
    const key =
      event.target instanceof Element
        ? event.target.closest<HTMLElement>('[data-sort]')?.dataset['sort']
        : null;
    if (!key || !this.#shown) return;
    const sort = nextSort(this.#selection.sort, key);
    this.#selection = { ...this.#selection, sort };
    history.replaceState(null, '', compareAddress(writeSelection(this.#selection)));
    void this.#show(this.#selection).then(() => {
      this.querySelector<HTMLElement>(`[data-sort="${CSS.escape(key)}"]`)?.focus();
    });
  }

  async #act(event: Event): Promise<void> {
    const action =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null;
    if (action?.dataset['action'] === 'csv' && this.#shown) this.#download(this.#shown);
    if (action?.dataset['action'] !== 'link') return;
    const link = this.#shown
      ? new URL(compareAddress(writeSelection(this.#selection)), location.origin).href
      : location.href;
    try {
      await navigator.clipboard.writeText(link);
      this.#say(words.result.copied);
    } catch {
      history.replaceState(null, '', link);
      this.#say(words.result.copyFailed);
    }
  }

  #download({ comparison, measure }: Shown): void {
    const csv = comparisonCsv(comparison, measure, this.#agencies, location.origin);
    const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
    element('a', { href: address, download: `compare-${measure.id}.csv` }).click();
    // The browser reads the blob after the click; it is let go when it surely has.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  #fetch(measure: string): Promise<MeasureFile> {
    let file = this.#files.get(measure);
    if (!file) {
      file = fetchJson<MeasureFile>(compareDataAddress(measure));
      this.#files.set(measure, file);
      file.catch(() => this.#files.delete(measure));
    }
    return file;
  }

  #object(objections: readonly Objection[]): void {
    this.#select('.comparison-objections').replaceChildren(
      ...objections.map(({ kind, value }) => element('p', {}, words.objections[kind](value))),
    );
  }

  #settle(): void {
    this.ariaBusy = 'false';
    this.removeAttribute('data-opening');
  }

  #fail(retry: () => void): void {
    this.#settle();
    const again = element('button', { type: 'button', class: 'button small' }, words.result.retry);
    const notice = element(
      'div',
      { class: 'notice error' },
      element('p', {}, words.result.failed),
      element('p', {}, again),
    );
    again.addEventListener('click', () => {
      notice.remove();
      retry();
    });
    this.#select('.comparison-objections').replaceChildren(notice);
  }

  #say(text: string): void {
    this.#select('.comparison-actions [role=status]').textContent = text;
  }

  #select<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (!found) throw new Error(`Unexpected page, expected ${selector} in compare-view`);
    return found;
  }
}

/** Whether the control is not as the page gave it. */
function isTouched(control: Element): boolean {
  if (control instanceof HTMLInputElement) return control.checked !== control.defaultChecked;
  if (!(control instanceof HTMLSelectElement)) return false;
  const given = [...control.options].find((option) => option.defaultSelected) ?? control.options[0];
  return control.value !== given?.value;
}

function nextSort(sort: Sort, key: string): Sort {
  if (key === BY_CODE.column) return { column: key, descending: sort.column === key && !sort.descending };
  if (sort.column !== key) return { column: key, descending: true };
  return sort.descending ? { column: key, descending: false } : BY_CODE;
}

async function fetchJson<File>(address: string): Promise<File> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`Unexpected status ${response.status} of ${address}, expected 200`);
  return (await response.json()) as File;
}

customElements.define('compare-view', CompareView);
