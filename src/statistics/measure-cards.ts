import { glossaryAddress } from '../addresses.ts';
import { unitName } from '#language/form-labels.ts';
import { compare as words } from '#language/compare.ts';
import { measureWords } from '#language/measures.ts';
import { comparability } from '#language/editions.ts';
import { bracketed, COLON, SPACE, STOP } from '#language/punctuation.ts';
import type { Series } from '../vocabulary/comparable.ts';
import { ownSeries } from './measures.ts';
import type { Measure } from './measure.ts';
import { measureName } from './measure-names.ts';
import { LEAST_DRAWN } from './observations.ts';
import { FEW_CASES } from '../vocabulary/units.ts';

/** What readers need to know of a measure to compare it. */
export interface MeasureCard {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** One or two sentences for readers; empty where the glossary has none. */
  readonly definition: string;
  /** How it is worked out and what is done with blanks, a line each; absent with a cell of the form. */
  readonly formula?: readonly string[];
  /** Names of a rate's denominators, in order. */
  readonly denominators?: readonly string[];
  /** In which editions of the form it stands, in words. */
  readonly edition: string;
  /** What may be done with its numbers across editions, in a sentence. */
  readonly comparability: string;
  /** The editions under which it counts the same, as the measure has them. */
  readonly series: readonly Series[];
  /** Fragment of the cell, or of its table, on a report's page. */
  readonly anchor: string;
  /** Address of the glossary's entry. */
  readonly glossary: string;
}

/** `define` gives the glossary's definition under an id such as `requests.received`. */
export function measureCard(measure: Measure, define: (id: string) => string | undefined): MeasureCard {
  return {
    id: measure.id,
    name: measureName(measure),
    unit: unitName(measure.unit),
    definition: definitionOf(measure, define),
    ...formulaOf(measure),
    edition: words.facts.editions(measure.editions),
    comparability: comparability(ownSeries(measure)),
    series: measure.series,
    anchor: measure.kind === 'cell' ? measure.id : measure.table,
    glossary: glossaryAddress(glossaryAnchor(measure)),
  };
}

/** The glossary's entry that explains the measure: the row of a cell, the group or table of a sum or rate. */
function glossaryAnchor(measure: Measure): string {
  if (measure.kind === 'cell') return `${measure.table}.${measure.cell.row.key}`;
  if (measure.kind === 'sum' && measure.table === 'requests') return measure.id.replace('sum.', 'group.');
  return `table.${measure.table}`;
}

function definitionOf(measure: Measure, define: (id: string) => string | undefined): string {
  if (measure.kind !== 'cell') return measureWords.derived[measure.id]?.definition ?? '';
  const { row, column } = measure.cell;
  const total = measure.table === 'requests' && column.key === 'total';
  const ids = [`${measure.table}.${row.key}`, ...(total ? [] : [`${measure.table}.${column.key}`])];
  return ids.map((id) => define(id) ?? '').join(SPACE);
}

function formulaOf(measure: Measure): Pick<MeasureCard, 'formula' | 'denominators'> {
  const numerator = measureWords.derived[measure.id]?.formula ?? '';
  if (measure.kind === 'cell') return {};
  if (measure.kind === 'sum') return { formula: [numerator + STOP, measureWords.sum.missingPolicy] };
  const { denominators } = measure.rate;
  const line = ({ key }: (typeof denominators)[number]): string => {
    const { label, formula, note } = measureWords.denominators[key];
    const quotient = `${inBrackets(numerator)} ÷ ${inBrackets(formula)}`;
    return label + COLON + quotient + STOP + (note && SPACE + note);
  };
  return {
    formula: [
      ...denominators.map(line),
      measureWords.rate.missingPolicy,
      measureWords.rate.smallPolicy(FEW_CASES, LEAST_DRAWN),
    ],
    denominators: denominators.map(({ key }) => measureWords.denominators[key].label),
  };
}

/** A sum in brackets, a single item without. */
function inBrackets(formula: string): string {
  return /[＋+]/.test(formula) ? bracketed(formula).trim() : formula;
}
