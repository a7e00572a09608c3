import '../charts/chart-figure.ts';
import { compareAddress } from '../../addresses.ts';
import { comparisonPicker } from '#language/comparison-picker.ts';
import { comparisonResult } from '#language/comparison-result.ts';
import type { AgencyCard } from '../../statistics/agency-cards.ts';
import { ComparisonGroups, EVERYWHERE } from '../../statistics/comparison-groups.ts';
import {
  BY_CODE,
  readSelection,
  writeSelection,
  type Choices,
  type Objection,
  type Selection,
} from '../../statistics/comparison-selection.ts';
import { compare } from '../../statistics/comparisons.ts';
import { unpackObservations } from '../../statistics/packed-observations.ts';
import { loadAgencies, loadMeasure } from '../comparison-files.ts';
import { element } from '../element.ts';
import type { ComparedMeasure } from './comparison-records.ts';
import { drawResult } from './draw-result.ts';
import { rememberChoices } from './early-choices.ts';
import { nextSort } from './next-sort.ts';
import { openMeasures } from './open-measures.ts';
import { keepQuery, ownQuery } from './own-selection.ts';
import { partOf } from './part-of.ts';
import { Picker } from './picker.ts';
import { pressed } from './pressed.ts';
import { linkTo, saveCsv, saveWorkbook } from './save-comparison.ts';
import { showPictures } from './standard-pictures.ts';

/** What makes files of the result, by the action of their buttons. */
const SAVE: Readonly<Record<string, typeof saveCsv>> = { csv: saveCsv, xlsx: saveWorkbook };

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
  #shown: readonly ComparedMeasure[] | undefined;
  /** Counts requests, so that a slow answer never overwrites a later one. */
  #turn = 0;

  connectedCallback(): void {
    const form = partOf<HTMLFormElement>(this, 'form');
    const doAgain = rememberChoices(form);
    openMeasures(form);
    partOf(this, '.comparison-actions').addEventListener('click', (event) => void this.#act(event));
    partOf(this, '.comparison-own').addEventListener('click', (event) => this.#actOnOwn(event));
    partOf(this, '.comparison-measures').addEventListener('click', (event) => this.#sort(event));
    partOf(this, '.comparison-pictures').addEventListener('toggle', () => {
      if (this.#shown) void this.#drawPictures(this.#groups.agenciesOf(this.#selection));
    });
    addEventListener('popstate', () => this.#follow());
    // What is shown first is not what the address says, or what the visitor left; it must not be seen to change.
    this.toggleAttribute('data-opening', location.search !== '' || ownQuery() !== null);
    void this.#begin(doAgain);
  }

  async #begin(doAgain: () => void): Promise<void> {
    const form = partOf<HTMLFormElement>(this, 'form');
    try {
      const file = await loadAgencies();
      this.#groups = new ComparisonGroups(file);
      this.#agencies = new Map(file.agencies.map((agency) => [agency.id, agency]));
    } catch {
      this.#fail(() => void this.#begin(doAgain));
      return;
    }
    this.#picker = new Picker(form, this.#groups, (change) => this.#change(change));
    this.#choices = this.#choicesOf(form);
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#go(this.#choices.fallback);
    });
    this.#open();
    doAgain();
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

  /** Opens with what the address says; where it says nothing, with what the visitor left. */
  #open(): void {
    const own = ownQuery();
    if (location.search === '' && own !== null) {
      history.replaceState({ own: true }, '', compareAddress(new URLSearchParams(own)));
      this.#follow();
      this.#tellOwn(comparisonPicker.own.restored);
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
    else this.#tellOwn(comparisonPicker.own.shared, ['back', 'keep']);
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
      drawResult(this, this.#shown, agencies, selection, this.#agencies);
      this.#say('');
      void this.#drawPictures(agencies);
    } catch {
      if (turn !== this.#turn) return;
      this.#fail(() => void this.#show(selection));
    } finally {
      if (turn === this.#turn) this.#settle();
    }
  }

  async #drawPictures(agencies: readonly string[]): Promise<void> {
    const turn = this.#turn;
    const { years } = this.#selection;
    const asked = { agencies, years, cards: this.#agencies, groups: this.#groups };
    await showPictures(this, asked, () => turn === this.#turn);
  }

  /** Sorts by the head that was pressed: numbers first from the largest, then from the smallest, then by code again. */
  #sort(event: Event): void {
    const head = pressed(event, '[data-sort]');
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
    const action = pressed(event, '[data-action]')?.dataset['action'];
    if (!action || !this.#shown) return;
    await SAVE[action]?.(this.#shown, this.#agencies, this.#selection).catch(() =>
      this.#say(comparisonResult.fileFailed),
    );
    if (action === 'link') await this.#copyLink();
  }

  async #copyLink(): Promise<void> {
    const link = linkTo(this.#selection);
    try {
      await navigator.clipboard.writeText(link);
      this.#say(comparisonResult.copied);
    } catch {
      history.replaceState({ own: this.#own }, '', link);
      this.#say(comparisonResult.copyFailed);
    }
  }

  #actOnOwn(event: Event): void {
    const action = pressed(event, '[data-own]')?.dataset['own'];
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
      this.#tellOwn(comparisonPicker.own.kept);
    }
    if (action) partOf(this, '#compare-result').focus();
  }

  #tellOwn(text: string, actions: readonly ('back' | 'keep')[] = []): void {
    partOf(this, '.comparison-own').replaceChildren(
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
                  comparisonPicker.own[action],
                ),
              ),
            ),
          ]
        : []),
    );
  }

  #object(objections: readonly Objection[]): void {
    partOf(this, '.comparison-objections').replaceChildren(
      ...objections.map(({ kind, value }) => element('p', {}, comparisonPicker.objections[kind](value))),
    );
  }

  #settle(): void {
    this.ariaBusy = 'false';
    this.removeAttribute('data-opening');
  }

  #fail(retry: () => void): void {
    this.#settle();
    const again = element('button', { type: 'button', class: 'button small' }, comparisonResult.retry);
    const notice = element(
      'div',
      { class: 'notice error' },
      element('p', {}, comparisonResult.failed),
      element('p', {}, again),
    );
    again.addEventListener('click', () => {
      notice.remove();
      retry();
    });
    partOf(this, '.comparison-objections').replaceChildren(notice);
  }

  #say(text: string): void {
    partOf(this, '.comparison-actions [role=status]').textContent = text;
  }
}

customElements.define('compare-view', CompareView);
