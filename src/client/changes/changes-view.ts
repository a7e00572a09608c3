import { reportJsonAddress } from '../../addresses.ts';
import { changesWords as words } from '#language/agency-changes.ts';
import type { Report } from '../../schemas/report.ts';
import { fetchJson } from '../fetch-json.ts';
import { loadOnce } from '../load-once.ts';

interface Pair {
  from: number;
  to: number;
}

/**
 * `<changes-view>`: sets the words of two other years side by side. The page holds the newest pair already; each choice
 * is an entry in the browser's history, so that Back undoes it.
 */
class ChangesView extends HTMLElement {
  #usual!: Pair;
  #shown!: Pair;
  /** What failed is asked for again at the next choice. */
  #report = loadOnce((year) => fetchJson<Report>(reportJsonAddress(`${this.dataset['agency']}/${year}`)));
  /** Counts choices, so that a slow answer never overwrites a later one. */
  #turn = 0;

  connectedCallback(): void {
    this.#usual = this.#shown = this.#chosen();
    this.#form.addEventListener('change', () => this.#choose());
    addEventListener('popstate', this.#follow);
    if (location.search) this.#follow();
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.#follow);
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form')!;
  }

  #chosen(): Pair {
    const { from, to } = Object.fromEntries(new FormData(this.#form));
    return { from: Number(from), to: Number(to) };
  }

  #choose(): void {
    const { from, to } = this.#chosen();
    if (from === to) {
      this.#turn++;
      this.#say(words.sameYear);
      return;
    }
    const pair = { from: Math.min(from, to), to: Math.max(from, to) };
    history.pushState(null, '', `?${new URLSearchParams({ from: `${pair.from}`, to: `${pair.to}` })}`);
    void this.#show(pair);
  }

  /** Shows what the address says: a link, Back and Forward. */
  #follow = (): void => {
    const query = new URLSearchParams(location.search);
    const years = [...this.#form.querySelectorAll<HTMLOptionElement>('select[name=from] option')].map(
      ({ value }) => Number(value),
    );
    const [from, to] = [Number(query.get('from')), Number(query.get('to'))];
    const known = from < to && years.includes(from) && years.includes(to);
    const asked = query.has('from') || query.has('to');
    void this.#show(known ? { from, to } : this.#usual, asked && !known ? words.unknownYear : '');
  };

  async #show(pair: Pair, remark = ''): Promise<void> {
    const turn = ++this.#turn;
    for (const select of this.#form.querySelectorAll('select')) {
      select.value = String(select.name === 'from' ? pair.from : pair.to);
    }
    if (pair.from === this.#shown.from && pair.to === this.#shown.to) {
      this.#say(remark);
      return;
    }
    this.#say(words.loading);
    try {
      const [{ changesTree }, { nodesOf }, { proseChanges }, from, to] = await Promise.all([
        import('../../views/changes-tree.ts'),
        import('../nodes.ts'),
        import('../../statistics/prose-changes.ts'),
        this.#report(`${pair.from}`),
        this.#report(`${pair.to}`),
      ]);
      if (turn !== this.#turn) return;
      this.querySelector('.changes-result')?.replaceChildren(...nodesOf(changesTree(proseChanges(from, to))));
      this.#shown = pair;
      this.#say(remark || words.between(pair.from, pair.to));
    } catch {
      if (turn === this.#turn) this.#say(words.failed);
    }
  }

  #say(text: string): void {
    const status = this.querySelector('.changes-status');
    if (status) status.textContent = text;
  }
}

customElements.define('changes-view', ChangesView);
