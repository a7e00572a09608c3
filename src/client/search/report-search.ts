import { common } from '#language/common.ts';
import { COLON } from '#language/punctuation.ts';
import { searchFilters } from '#language/search-filters.ts';
import { searchStatus } from '#language/search-status.ts';
import { search as words } from '#language/search.ts';
import type { Directory } from '../../search/archive-files.ts';
import { phrasesOf } from '../../search/query.ts';
import { LONGEST_QUERY } from '../../search/server-answers.ts';
import { SORTS } from '../../search/sorts.ts';
import { element } from '../element.ts';
import { currentState, recalled, recordState, remember } from './address-state.ts';
import { belowHits } from './below-hits.ts';
import { button } from '../button.ts';
import { chosenFilters } from './chosen-filters.ts';
import { failureMessage } from './failure-message.ts';
import { chooseRegion, filterOptions, type FilterOptions } from './filter-options.ts';
import { filterPanel } from './filter-panel.ts';
import { hasFilters, noFilters, toggled, withYears, type FilterGroup, type SearchState } from './filters.ts';
import { hitElement, replaceHits } from './hit-list.ts';
import { canSearch, openBackend } from './open-backend.ts';
import type { SearchBackend } from './search-backend.ts';
import type { SearchResult } from './search-reports.ts';
import { statusText } from './status-text.ts';

const PAGE = 10;
const DEBOUNCE = 180;
/** A search that takes longer says that it is at work. */
const PATIENCE = 400;
const WIDE = '(min-width: 60rem)';

/**
 * The search page: reads its state from the address, searches as the reader types, and keeps both in step.
 * `data-searched` on the element is the query whose results stand on the page.
 */
class ReportSearch extends HTMLElement {
  #state: SearchState = currentState();
  #shown = PAGE;
  #backend: SearchBackend | undefined;
  #directory: Directory | undefined;
  #options: FilterOptions | undefined;
  #panel: ReturnType<typeof filterPanel> | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #run = 0;

  #part<Tag extends HTMLElement = HTMLElement>(name: string): Tag {
    const part = this.querySelector<Tag>(`[data-part="${name}"]`);
    if (!part) throw new Error(`Unexpected search page without ${name}`);
    return part;
  }

  connectedCallback(): void {
    if (!canSearch()) {
      this.#part('unsupported').hidden = false;
      return;
    }
    this.#part('body').hidden = false;
    const address = (path: string): string => new URL(path, location.href).href;
    const { index = '', backend } = this.dataset;
    void openBackend(address(index), backend === undefined ? null : address(backend)).then((opened) => {
      this.#backend = opened;
      return this.#restore();
    });
    history.scrollRestoration = 'manual';
    this.#listen();
    this.#arrange(window.matchMedia(WIDE).matches);
  }

  #listen(): void {
    const input = this.#input;
    input.addEventListener('input', (event) => {
      if (event.isComposing) return;
      this.#typed();
    });
    input.addEventListener('compositionend', () => this.#typed());
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown' || event.isComposing || this.querySelector('.suggestions:not([hidden])'))
        return;
      const first = this.querySelector<HTMLElement>('.hit h3 a');
      if (!first) return;
      event.preventDefault();
      first.focus();
    });
    this.#part<HTMLFormElement>('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#change({ ...this.#state, query: input.value });
    });
    this.#sort.addEventListener('change', () => {
      const sort = SORTS.find((value) => value === this.#sort.value) ?? 'relevance';
      this.#change({ ...this.#state, sort });
    });
    const sheet = this.#part<HTMLDialogElement>('sheet');
    this.#part('open-sheet').addEventListener('click', () => sheet.showModal());
    this.#part('close-sheet').addEventListener('click', () => sheet.close());
    sheet.addEventListener('click', (event) => {
      if (event.target === sheet) sheet.close();
    });
    window.matchMedia(WIDE).addEventListener('change', (event) => this.#arrange(event.matches));
    window.addEventListener('popstate', () => void this.#restore());
    window.addEventListener('online', () => {
      if (!('searched' in this.dataset)) void this.#search();
    });
    window.addEventListener('pagehide', () => remember(this.#shown));
  }

  get #input(): HTMLInputElement {
    return this.#part<HTMLInputElement>('input');
  }

  get #sort(): HTMLSelectElement {
    return this.#part<HTMLSelectElement>('sort');
  }

  /** On a wide page the filters stand beside the results, else in a sheet. */
  #arrange(wide: boolean): void {
    const panel = this.#part('panel');
    const sheet = this.#part<HTMLDialogElement>('sheet');
    if (wide && sheet.open) sheet.close();
    this.#part(wide ? 'side' : 'sheet-content').append(panel);
  }

  /** Shows what the address says: on arrival, on reload, on Back and Forward. */
  async #restore(): Promise<void> {
    this.#state = currentState();
    this.#input.value = this.#state.query;
    const { shown, scroll } = recalled();
    this.#shown = Math.max(PAGE, shown);
    await this.#search();
    window.scrollTo({ top: scroll, behavior: 'instant' });
  }

  #typed(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      if (this.#input.value === this.#state.query) return;
      this.#state = { ...this.#state, query: this.#input.value };
      recordState(this.#state, 'typing');
      this.#shown = PAGE;
      void this.#search();
    }, DEBOUNCE);
  }

  #change(state: SearchState): void {
    clearTimeout(this.#typing);
    this.#state = state;
    this.#input.value = state.query;
    recordState(state, 'choice');
    this.#shown = PAGE;
    void this.#search();
  }

  async #search(): Promise<void> {
    const backend = this.#backend;
    if (!backend) return;
    const run = (this.#run += 1);
    const state = this.#state;
    if (state.query.length > LONGEST_QUERY) return this.#refuse(state.query, run);
    delete this.dataset['searched'];
    const hits = this.#part('hits');
    const patience = setTimeout(() => {
      this.#part('status').textContent = searchStatus.searching;
      hits.setAttribute('aria-busy', 'true');
    }, PATIENCE);
    try {
      let isComplete = false;
      const answers = this.#answers(state);
      const [directory, result, known] = await Promise.all([
        this.#directory ?? backend.directory(),
        backend.search(state, this.#shown, (first) => {
          // What the tables print stands above the hits: it comes with them, so that they do not move.
          void answers.then(
            (groups) => {
              if (run === this.#run && !isComplete) this.#showFound(first, groups);
            },
            () => {},
          );
        }),
        answers,
      ]);
      if (!result || run !== this.#run) return;
      // Names, words and labels are simplified too: what is found in traditional characters is asked again.
      const { simplified } = result;
      const read = simplified === null ? [] : await this.#answers({ ...state, query: simplified });
      const isRead = ({ dataset }: HTMLElement): boolean =>
        read.some((group) => group.dataset['group'] === dataset['group']);
      const groups = [...read, ...known.filter((group) => !isRead(group))];
      isComplete = true;
      if (run !== this.#run) return;
      this.#directory = directory;
      clearTimeout(patience);
      this.#showFilters(result);
      this.#showFound(result, groups);
      await this.#showMessage(result, run, groups);
      this.dataset['searched'] = state.query;
    } catch (error) {
      if (run === this.#run) this.#fail(error);
    } finally {
      clearTimeout(patience);
      if (run === this.#run) hits.removeAttribute('aria-busy');
    }
  }

  #empty(): void {
    for (const part of ['notice', 'tables', 'message', 'hits', 'more']) this.#part(part).replaceChildren();
  }

  /** A query that no backend takes. */
  async #refuse(query: string, run: number): Promise<void> {
    const { tooLong } = await import('./odd-queries.ts');
    if (run !== this.#run) return;
    this.#part('status').textContent = tooLong(query);
    this.#empty();
    this.#part('sort-field').hidden = true;
    this.dataset['searched'] = query;
  }

  #showHits(result: SearchResult): void {
    const state = this.#state;
    const { query, filters, sort } = state;
    const phrases = phrasesOf(result.query);
    document.title = common.pageTitle(query.trim() === '' ? words.title : words.title + COLON + query.trim());
    this.#part('status').textContent = statusText(result, hasFilters(filters), filters.section.length > 0);
    this.#sort.value = sort;
    this.#part('sort-field').hidden = result.total < 2;
    replaceHits(
      this.#part('hits'),
      result.hits.map((hit) => hitElement(hit, phrases)),
    );
    this.#part('more').replaceChildren(
      ...belowHits(result, {
        more: () => void this.#showMore(),
        download: () => void this.#download(state),
      }),
    );
  }

  /** What is known of the query apart from what is written in prose. */
  async #answers({ query, filters }: SearchState): Promise<HTMLElement[]> {
    const backend = this.#backend;
    if (!backend || query.trim() === '') return [];
    // The vocabulary of the form is loaded for who asks for something, not for who opens the page.
    const { answersTo } = await import('./answers.ts');
    return answersTo(query, backend, hasFilters(filters), {
      only: (region) =>
        this.#change({ ...this.#state, query: '', filters: { ...noFilters(), region: [region] } }),
      phrase: (phrase) => this.#change({ ...this.#state, query: phrase }),
    });
  }

  #showFound(result: SearchResult, groups: readonly HTMLElement[]): void {
    this.#part('notice').textContent = this.#backend?.notice?.() ?? '';
    this.#part('tables').replaceChildren(...groups);
    this.#showHits(result);
  }

  async #download(state: SearchState): Promise<void> {
    const reports = (await this.#backend?.list(state)) ?? [];
    const { downloadResults } = await import('./download-results.ts');
    downloadResults(reports);
  }

  async #showMore(): Promise<void> {
    const before = this.#shown;
    this.#shown += PAGE;
    await this.#search();
    this.querySelectorAll<HTMLElement>('.hit h3 a')[before]?.focus();
  }

  #showFilters(result: SearchResult): void {
    const directory = this.#directory;
    if (!directory) return;
    this.#options ??= filterOptions(directory, result.years);
    if (!this.#panel) {
      this.#panel = filterPanel(
        this.#options,
        (group, value) => this.#choose(group, value),
        (range) => this.#change({ ...this.#state, filters: withYears(this.#state.filters, range) }),
      );
      this.#part('panel').replaceChildren(...this.#panel.elements);
    }
    const { filters } = this.#state;
    this.#panel.show(filters, result);
    const chosen = chosenFilters(
      filters,
      this.#options,
      (group, value) =>
        group === 'region' ? chooseRegion(filters, value, directory) : toggled(filters, group, value),
      (without) => this.#change({ ...this.#state, filters: without }),
    );
    this.#part('open-sheet').textContent = searchFilters.open(chosen.length);
    this.#part('close-sheet').textContent = searchFilters.showResults(result.total);
    this.#part('chosen').replaceChildren(
      ...chosen,
      ...(chosen.length > 0
        ? [element('li', {}, this.#button(searchFilters.clear, { filters: noFilters() }))]
        : []),
    );
  }

  #choose(group: FilterGroup, value: string): void {
    const { filters } = this.#state;
    this.#change({
      ...this.#state,
      filters:
        group === 'region' && this.#directory
          ? chooseRegion(filters, value, this.#directory)
          : toggled(filters, group, value),
    });
  }

  /** A button that leads to another state. */
  #button(label: string, change: Partial<SearchState>): HTMLButtonElement {
    return button('plain-button', label, () => {
      this.#change({ ...this.#state, ...change });
      this.#input.focus();
    });
  }

  /** Where nothing was found: what would find something, apart from the results and never among them. */
  async #showMessage(result: SearchResult, run: number, groups: readonly HTMLElement[]): Promise<void> {
    const message = this.#part('message');
    if (result.total > 0) {
      message.replaceChildren();
      return;
    }
    const [other, { waysOn }] = await Promise.all([
      this.#backend?.alternatives(this.#state),
      import('./nothing-found.ts'),
    ]);
    if (run !== this.#run || !other) return;
    const { query, filters } = this.#state;
    const named = new Set(groups.map(({ dataset }) => dataset['group'] ?? ''));
    message.replaceChildren(
      ...waysOn({ query, inSections: filters.section.length > 0 }, result, other, named, (label, change) =>
        this.#button(label, change),
      ),
    );
  }

  #fail(error: unknown): void {
    const { title, elements } = failureMessage(error, () => void this.#search());
    this.#part('status').textContent = title;
    this.#empty();
    this.#part('message').replaceChildren(...elements);
  }
}

customElements.define('report-search', ReportSearch);
