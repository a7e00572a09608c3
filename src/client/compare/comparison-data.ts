import type { ArchiveCards } from '../../statistics/agency-cards.ts';
import type { MeasureCard } from '../../statistics/measure-cards.ts';
import type { PackedObservations } from '../../statistics/packed-observations.ts';

/** `/compare/data/agencies.json` */
export type AgenciesFile = ArchiveCards;

/** `/compare/data/<measure>.json` */
export interface MeasureFile {
  readonly measure: MeasureCard;
  readonly observations: PackedObservations;
}
