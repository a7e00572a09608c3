import type { Finding } from '../schemas/finding.ts';
import type { Observation } from '../statistics/observations.ts';
import { unpackObservations, type PackedObservations } from '../statistics/packed-observations.ts';

/** What answers need of a finding. */
export type AnsweredFinding = Pick<Finding, 'rule' | 'severity' | 'table' | 'row'>;

/**
 * `/compare/data/agencies/<id>.json`: what the comparison has of one agency, so that an answer about it weighs the same in an
 * archive of any size.
 */
export interface AgencyFigures {
  /** By measure, of those that have a page; units as in the file of the measure. */
  readonly observations: Readonly<Record<string, PackedObservations>>;
  /** Of the tables of its reports, by year; a year without any is absent. */
  readonly findings: Readonly<Record<string, readonly AnsweredFinding[]>>;
}

/** `/compare/data/told.json`: by measure and year, how many reports have a number to tell; without those that have none. */
export type ToldFile = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The observations of a measure; none where the file has none. */
export function observationsIn(figures: AgencyFigures | undefined, measure: string): Observation[] {
  const packed = figures?.observations[measure];
  return packed ? unpackObservations(packed) : [];
}
