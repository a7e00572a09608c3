import { comparisonFigure } from '#language/comparison-figure.ts';
import { comparisonResult } from '#language/comparison-result.ts';
import { SEPARATOR } from '#language/punctuation.ts';
import type { AgencyCard } from '../../statistics/agency-cards.ts';
import type { Selection } from '../../statistics/comparison-selection.ts';
import { figuresOf } from '../../views/comparison-figures.ts';
import { blockTree, legendTree } from '../../views/comparison-tree.ts';
import { viewComparison } from '../../views/comparison-view.ts';
import { element } from '../element.ts';
import { elementOf, nodesOf } from '../nodes.ts';
import type { ComparedMeasure } from './comparison-records.ts';
import { drawFigure } from './draw-figure.ts';
import { foldRows } from './fold-rows.ts';
import { partOf } from './part-of.ts';

/** Puts the comparison of some agencies, by their ids, in place of what stood on the page. */
export function drawResult(
  page: HTMLElement,
  compared: readonly ComparedMeasure[],
  agencies: readonly string[],
  { sort, years, view: way }: Selection,
  cards: ReadonlyMap<string, AgencyCard>,
): void {
  const views = compared.map(({ comparison, measure }) => viewComparison(comparison, measure, cards, sort));
  const period =
    years.length === 0 ? comparisonResult.latest : comparisonFigure.period([...years].sort((a, b) => a - b));
  const isEmpty = agencies.length === 0;
  partOf(page, '#compare-result').textContent = compared.map(({ measure }) => measure.name).join(SEPARATOR);
  partOf(page, '.comparison-summary').textContent = isEmpty
    ? comparisonResult.none
    : comparisonResult.summary(agencies.length, compared.length, period);
  partOf(page, '.comparison-state').textContent = agencies.length === 1 ? comparisonResult.single : '';

  const measures = partOf(page, '.comparison-measures');
  const width = measures.clientWidth;
  measures.replaceChildren(
    ...(isEmpty ? [] : compared).map(({ comparison, measure }, index) => {
      const { figures, objection } = figuresOf(comparison, measure, cards, way);
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
  const legend = new Map(views.flatMap((view) => view.legend).map((entry) => [entry.label, entry] as const));
  partOf(page, '.comparison-legend').replaceChildren(
    ...(isEmpty ? [] : nodesOf(legendTree([...legend.values()]))),
  );
  partOf(page, '.comparison-actions').hidden = isEmpty;
  partOf(page, '.comparison-pictures').hidden = isEmpty;
}
