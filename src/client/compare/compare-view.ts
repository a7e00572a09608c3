import '../charts/chart-figure.ts';
import { compareAddress } from '../../addresses.ts';
import { compare as words } from '#language/compare.ts';
import { SEPARATOR } from '#language/punctuation.ts';
import type { AgencyCard } from '../../statistics/agency-cards.ts';
import { ComparisonGroups, EVERYWHERE } from '../../statistics/comparison-groups.ts';
import {
  BY_CODE,
  readSelection,
  writeSelection,
  type Choices,
  type Objection,
  type Selection,
  type Sort,
} from '../../statistics/comparison-selection.ts';
import { compare } from '../../statistics/comparisons.ts';
import { unpackObservations } from '../../statistics/packed-observations.ts';
import { comparisonCsv } from './comparison-csv.ts';
import { figuresOf } from '../../views/comparison-figures.ts';
import type { ComparedMeasure } from './comparison-records.ts';
import { viewComparison } from '../../views/comparison-view.ts';
import { blockTree, legendTree } from '../../views/comparison-tree.ts';
import { drawFigure } from './draw-figure.ts';
import { foldRows } from './fold-rows.ts';
import { elementOf, nodesOf } from '../nodes.ts';
import { element } from '../element.ts';
import { loadAgencies, loadMeasure, loadPictures } from '../comparison-files.ts';
import { keepQuery, ownQuery } from './own-selection.ts';
import { Picker } from './picker.ts';

/**
 * `<compare-view>`: keeps the picker, the address and the result in step. Every choice is an entry in the browser's
 * history, so that Back undoes it; sorting replaces the entry.
 */
class CompareView extends HTMLElement {
  #agencies = new Map<string, AgencyCard>();
  #groups!: ComparisonGroups;
  #choices!: Choices;
  #picker!: Picker;
  #selection!: Selection;
  /** Whether what is shown is the visitor's own comparison, which the browser keeps, and not that of a link. */
  #own = false;
  /** What the reader ticked before the agencies were there. */
  #early = new Map<HTMLInputElement | HTMLSelectElement, boolean | string>();
  #shown: readonly ComparedMeasure[] | undefined;
  /** Counts requests, so that a slow answer never overwrites a later one. */
  #turn = 0;

  connectedCallback(): void {
    const form = this.#select<HTMLFormElement>('form');
    // The page gives the form in its usual state and forbids restoring another: what differs is the reader's doing.
    for (const control of form.elements) {
      if (isTouched(control)) this.#remember({ target: control });
    }
    form.addEventListener('change', this.#remember);
    this.#openDialog(form);
    this.#select('.comparison-actions').addEventListener('click', (event) => void this.#act(event));
    this.#select('.comparison-own').addEventListener('click', (event) => this.#actOnOwn(event));
    this.#select('.comparison-measures').addEventListener('click', (event) => this.#sort(event));
    this.#select('.comparison-pictures').addEventListener('toggle', () => {
      if (this.#shown) void this.#drawPictures(this.#groups.agenciesOf(this.#selection));
    });
    addEventListener('popstate', () => this.#follow());
    // What is shown first is not what the address says, or what the visitor left; it must not be seen to change.
    this.toggleAttribute('data-opening', location.search !== '' || ownQuery() !== null);
    void this.#begin();
  }

  async #begin(): Promise<void> {
    const form = this.#select<HTMLFormElement>('form');
    try {
      const file = await loadAgencies();
      this.#groups = new ComparisonGroups(file);
      this.#agencies = new Map(file.agencies.map((agency) => [agency.id, agency]));
    } catch {
      this.#fail(() => void this.#begin());
      return;
    }
    this.#picker = new Picker(form, this.#groups, (change) => this.#change(change));
    this.#choices = this.#choicesOf(form);
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#go(this.#choices.fallback);
    });
    form.removeEventListener('change', this.#remember);
    this.#open();
    this.#catchUp();
  }

  #choicesOf(form: HTMLFormElement): Choices {
    const years = new Set(
      [...form.querySelectorAll<HTMLInputElement>('input[name="year"]')].map((box) => box.value),
    );
    return {
      has: {
        agency: (id) => this.#agencies.has(id),
        region: (code) => this.#groups.within(code).length > 0 && code !== EVERYWHERE,
        peers: (id) => this.#groups.peerGroup(id) !== null,
        year: (year) => years.has(year),
        measure: (id) => this.#picker.measures.has(id),
      },
      fallback: {
        agencies: (this.dataset['agencies'] ?? '').split(' ').filter(Boolean),
        regions: [],
        peers: [],
        years: this.dataset['year'] ? [Number(this.dataset['year'])] : [],
        measures: [this.dataset['measure'] ?? ''],
        view: 'auto',
        sort: BY_CODE,
      },
    };
  }

  #remember = ({ target }: Pick<Event, 'target'>): void => {
    if (target instanceof HTMLSelectElement) this.#early.set(target, target.value);
    if (target instanceof HTMLInputElement && target.type !== 'search') {
      this.#early.set(target, target.checked);
    }
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

  /** The dialog of measures opens before any data has come. */
  #openDialog(form: HTMLFormElement): void {
    const dialog = form.querySelector('dialog');
    form.querySelector('#compare-measure-open')?.addEventListener('click', () => dialog?.showModal());
    dialog?.addEventListener('click', ({ target }) => {
      // The dialog itself is hit only beside its contents.
      if (target === dialog || (target instanceof Element && target.closest('[data-close]'))) dialog.close();
    });
    dialog?.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
    });
  }

  /** Opens with what the address says; where it says nothing, with what the visitor left. */
  #open(): void {
    const own = ownQuery();
    if (location.search === '' && own !== null) {
      history.replaceState({ own: true }, '', compareAddress(new URLSearchParams(own)));
      this.#follow();
      this.#tellOwn(words.own.restored);
      return;
    }
    this.#follow();
  }

  /** Shows what the address says. */
  #follow(): void {
    const { selection, objections } = readSelection(new URLSearchParams(location.search), this.#choices);
    const own = ownQuery();
    const { state } = history as { state: { own?: boolean } | null };
    this.#own =
      own === null || location.search === '' || (state?.own ?? writeSelection(selection).toString() === own);
    this.#object(objections);
    if (this.#own) this.#tellOwn('');
    else this.#tellOwn(words.own.shared, ['back', 'keep']);
    void this.#show(selection);
  }

  /** Changes the selection by the reader's hand. */
  #change(change: Partial<Selection>): void {
    const { agencies, regions } = this.#selection;
    // The usual agencies are there only so that the page is not empty: whoever takes a region did not choose them.
    const usual = regions.length === 0 && agencies.join() === this.#choices.fallback.agencies.join();
    const left = change.regions && usual ? { agencies: [] } : {};
    this.#go({ ...this.#selection, ...left, ...change });
  }

  /** Goes to another selection, which Back undoes. */
  #go(selection: Selection): void {
    const query = writeSelection(selection);
    history.pushState({ own: this.#own }, '', compareAddress(query));
    if (this.#own) {
      keepQuery(query.toString());
      this.#tellOwn('');
    }
    this.#object([]);
    void this.#show(selection);
  }

  async #show(selection: Selection): Promise<void> {
    const turn = ++this.#turn;
    this.#selection = selection;
    this.#picker.show(selection);
    this.ariaBusy = 'true';
    try {
      const files = await Promise.all(selection.measures.map(loadMeasure));
      if (turn !== this.#turn) return;
      const agencies = this.#groups.agenciesOf(selection);
      this.#shown = files.map(({ measure, observations }) => ({
        measure,
        comparison: compare({ ...selection, agencies }, unpackObservations(observations), measure.series),
      }));
      this.#draw(agencies);
    } catch {
      if (turn !== this.#turn) return;
      this.#fail(() => void this.#show(selection));
    } finally {
      if (turn === this.#turn) this.#settle();
    }
  }

  #draw(agencies: readonly string[]): void {
    const { sort, years, view: way } = this.#selection;
    const compared = this.#shown ?? [];
    const views = compared.map(({ comparison, measure }) =>
      viewComparison(comparison, measure, this.#agencies, sort),
    );
    const period =
      years.length === 0 ? words.result.latest : words.figure.period([...years].sort((a, b) => a - b));
    const state =
      agencies.length === 0 ? words.result.none : agencies.length === 1 ? words.result.single : null;
    this.#select('#compare-result').textContent = compared.map(({ measure }) => measure.name).join(SEPARATOR);
    this.#select('.comparison-summary').textContent =
      agencies.length === 0
        ? words.result.none
        : words.result.summary(agencies.length, compared.length, period);
    this.#select('.comparison-state').textContent = agencies.length === 1 ? state : '';

    const measures = this.#select('.comparison-measures');
    const width = measures.clientWidth;
    measures.replaceChildren(
      ...(agencies.length === 0 ? [] : compared).map(({ comparison, measure }, index) => {
        const { figures, objection } = figuresOf(comparison, measure, this.#agencies, way);
        const block = elementOf(blockTree(views[index]!, measure, { sortable: true }));
        foldRows(block);
        block
          .querySelector('.comparison-figures')
          ?.append(
            ...figures.map((figure) =>
              drawFigure(figure, { fileName: `compare-${measure.id}`, width, printed: true }),
            ),
            ...(objection && way !== 'auto' ? [element('p', { class: 'note' }, objection)] : []),
          );
        return block;
      }),
    );
    const legend = new Map(
      views.flatMap((view) => view.legend).map((entry) => [entry.label, entry] as const),
    );
    this.#select('.comparison-legend').replaceChildren(
      ...(agencies.length === 0 ? [] : nodesOf(legendTree([...legend.values()]))),
    );
    this.#select('.comparison-actions').hidden = agencies.length === 0;
    this.#select('.comparison-pictures').hidden = agencies.length === 0;
    this.#say('');
    void this.#drawPictures(agencies);
  }

  /** Draws the standard pictures, once they are opened, of the newest year that is chosen and has a report. */
  async #drawPictures(agencies: readonly string[]): Promise<void> {
    const details = this.#select<HTMLDetailsElement>('.comparison-pictures');
    const room = this.#select('.comparison-pictures > div');
    if (!details.open || agencies.length === 0) return;
    const turn = this.#turn;
    const { years } = this.#selection;
    const filed = agencies.flatMap((id) => this.#agencies.get(id)?.years ?? []);
    const year = Math.max(...filed.filter((one) => years.length === 0 || years.includes(one)));
    if (!Number.isFinite(year)) {
      room.replaceChildren(element('p', {}, words.pictures.none));
      return;
    }
    try {
      const [file, { drawPictures }] = await Promise.all([loadPictures(year), import('./draw-pictures.ts')]);
      if (turn !== this.#turn) return;
      const { clientWidth: width } = room;
      const cards = this.#agencies;
      room.replaceChildren(...drawPictures({ agencies, year, file, cards, groups: this.#groups, width }));
    } catch {
      if (turn === this.#turn) room.replaceChildren(element('p', {}, words.result.failed));
    }
  }

  /** Sorts by the head that was pressed: numbers first from the largest, then from the smallest, then by code again. */
  #sort(event: Event): void {
    const head = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-sort]') : null;
    const key = head?.dataset['sort'];
    const measure = head?.closest<HTMLElement>('[data-measure]')?.dataset['measure'] ?? '';
    if (!key || !this.#shown) return;
    const sort = nextSort(this.#selection.sort, key);
    const selection = { ...this.#selection, sort };
    const query = writeSelection(selection);
    history.replaceState({ own: this.#own }, '', compareAddress(query));
    if (this.#own) keepQuery(query.toString());
    void this.#show(selection).then(() => {
      this.querySelector<HTMLElement>(
        `[data-measure="${CSS.escape(measure)}"] [data-sort="${CSS.escape(key)}"]`,
      )?.focus();
    });
  }

  async #act(event: Event): Promise<void> {
    const action =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null;
    if (!action || !this.#shown) return;
    if (action.dataset['action'] === 'csv') {
      const csv = comparisonCsv(this.#shown, this.#agencies, location.origin);
      download(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `${this.#fileName()}.csv`);
    }
    if (action.dataset['action'] === 'xlsx') await this.#saveWorkbook(this.#shown);
    if (action.dataset['action'] === 'link') await this.#copyLink();
  }

  async #copyLink(): Promise<void> {
    const link = new URL(compareAddress(writeSelection(this.#selection)), location.origin).href;
    try {
      await navigator.clipboard.writeText(link);
      this.#say(words.result.copied);
    } catch {
      history.replaceState({ own: this.#own }, '', link);
      this.#say(words.result.copyFailed);
    }
  }

  async #saveWorkbook(shown: readonly ComparedMeasure[]): Promise<void> {
    try {
      const { comparisonWorkbook, WORKBOOK_TYPE } = await import('./comparison-workbook.ts');
      const link = new URL(compareAddress(writeSelection(this.#selection)), location.origin).href;
      const bytes = comparisonWorkbook(shown, this.#agencies, link);
      download(new Blob([bytes], { type: WORKBOOK_TYPE }), `${this.#fileName()}.xlsx`);
    } catch {
      this.#say(words.result.workbookFailed);
    }
  }

  #fileName(): string {
    const { measures } = this.#selection;
    return `compare-${measures.length === 1 ? measures[0] : `${measures.length}-measures`}`;
  }

  #actOnOwn({ target }: Event): void {
    const action =
      target instanceof Element ? target.closest<HTMLElement>('[data-own]')?.dataset['own'] : undefined;
    const own = ownQuery();
    if (action === 'back' && own !== null) {
      history.pushState({ own: true }, '', compareAddress(new URLSearchParams(own)));
      this.#follow();
    }
    if (action === 'keep') {
      const query = writeSelection(this.#selection);
      keepQuery(query.toString());
      this.#own = true;
      history.replaceState({ own: true }, '', compareAddress(query));
      this.#tellOwn(words.own.kept);
    }
    if (action) this.#select('#compare-result').focus();
  }

  #tellOwn(text: string, actions: readonly ('back' | 'keep')[] = []): void {
    this.#select('.comparison-own').replaceChildren(
      ...(text ? [element('p', {}, text)] : []),
      ...(actions.length > 0
        ? [
            element(
              'p',
              { class: 'cluster' },
              ...actions.map((action) =>
                element(
                  'button',
                  { type: 'button', class: 'button small', 'data-own': action },
                  words.own[action],
                ),
              ),
            ),
          ]
        : []),
    );
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

function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  element('a', { href: address, download: name }).click();
  // The browser reads the blob after the click; it is let go when it surely has.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

customElements.define('compare-view', CompareView);
