import type { AgencyCard } from '../../statistics/agency-cards.ts';
import type { MeasureCard } from '../../statistics/measure-cards.ts';
import type { PackedObservations } from '../../statistics/packed-observations.ts';

/** `/compare/data/agencies.json`: every agency that the archive holds a report of, by id. */
export type AgenciesFile = readonly AgencyCard[];

/** `/compare/data/<measure>.json` */
export interface MeasureFile {
  readonly measure: MeasureCard;
  readonly observations: PackedObservations;
}
