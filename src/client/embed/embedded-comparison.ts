import '../charts/chart-figure.ts';
import { compareAddress } from '../../addresses.ts';
import { comparisonPicker as words } from '#language/comparison-picker.ts';
import { EMBED } from '#language/embed.ts';
import { SEPARATOR } from '#language/punctuation.ts';
import { ComparisonGroups, EVERYWHERE } from '../../statistics/comparison-groups.ts';
import {
  BY_CODE,
  readSelection,
  type Choices,
  type Selection,
} from '../../statistics/comparison-selection.ts';
import { compare } from '../../statistics/comparisons.ts';
import { findMeasure } from '../../statistics/measures.ts';
import { unpackObservations } from '../../statistics/packed-observations.ts';
import type { AgenciesFile } from '../../views/comparison-data.ts';
import { figuresOf } from '../../views/comparison-figures.ts';
import { viewComparison } from '../../views/comparison-view.ts';
import { blockTree, legendTree } from '../../views/comparison-tree.ts';
import { loadAgencies, loadMeasure } from '../comparison-files.ts';
import { drawFigure } from '../compare/draw-figure.ts';
import { foldRows } from '../compare/fold-rows.ts';
import { elementOf, nodesOf } from '../nodes.ts';
import { element } from '../element.ts';

/** Nothing is chosen for the reader here: an address that names no agencies is not whole. */
const NOTHING: Selection = {
  agencies: [],
  regions: [],
  peers: [],
  years: [],
  measures: [],
  view: 'auto',
  sort: BY_CODE,
};

/** `<embedded-comparison>`: shows what `/compare/` shows with the same query, and nothing to choose. */
class EmbeddedComparison extends HTMLElement {
  connectedCallback(): void {
    const query = new URLSearchParams(location.search);
    const source = document.querySelector<HTMLAnchorElement>('.embed-source a');
    if (source) source.href = compareAddress(query);
    this.#show(query).catch(() => this.#say(EMBED.failed));
  }

  #say(message: string): void {
    this.replaceChildren(element('p', {}, message));
  }

  async #show(query: URLSearchParams): Promise<void> {
    const file = await loadAgencies();
    const groups = new ComparisonGroups(file);
    const { selection, objections } = readSelection(query, choicesOf(file, groups));
    const agencies = groups.agenciesOf(selection);
    if (agencies.length === 0 || selection.measures.length === 0) {
      this.#say(EMBED.incomplete);
      return;
    }
    const files = await Promise.all(selection.measures.map(loadMeasure));
    const cards = new Map(file.agencies.map((agency) => [agency.id, agency]));
    const legend = new Map<string, { label: string; meaning: string }>();
    const blocks = files.map(({ measure, observations }) => {
      const comparison = compare(
        { ...selection, agencies },
        unpackObservations(observations),
        measure.series,
      );
      const view = viewComparison(comparison, measure, cards, selection.sort);
      for (const entry of view.legend) legend.set(entry.label, entry);
      const { figures } = figuresOf(comparison, measure, cards, selection.view);
      // Whoever wants it sorted otherwise goes to the page.
      const block = elementOf(blockTree(view, measure, { sortable: false }));
      foldRows(block);
      const drawn = block.querySelector('.comparison-figures');
      drawn?.append(
        ...figures.map((figure) =>
          drawFigure(figure, { fileName: `compare-${measure.id}`, width: this.clientWidth }),
        ),
      );
      // In a frame the picture comes first.
      block.querySelector('.comparison-title')?.replaceWith(element('h2', {}, view.title), drawn ?? '');
      return block;
    });
    document.title = files.map(({ measure }) => measure.name).join(SEPARATOR);
    this.replaceChildren(
      ...objections.map(({ kind, value }) => element('p', { class: 'note' }, words.objections[kind](value))),
      ...blocks,
      ...(legend.size > 0
        ? [element('dl', { class: 'facts' }, ...nodesOf(legendTree([...legend.values()])))]
        : []),
    );
  }
}

function choicesOf({ agencies }: AgenciesFile, groups: ComparisonGroups): Choices {
  const ids = new Set(agencies.map(({ id }) => id));
  const years = new Set(agencies.flatMap((agency) => agency.years.map(String)));
  return {
    has: {
      agency: (id) => ids.has(id),
      region: (code) => groups.within(code).length > 0 && code !== EVERYWHERE,
      peers: (id) => groups.peerGroup(id) !== null,
      year: (year) => years.has(year),
      measure: (id) => findMeasure(id) !== undefined,
    },
    fallback: NOTHING,
  };
}

customElements.define('embedded-comparison', EmbeddedComparison);
