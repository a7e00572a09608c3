import type { ArchiveCards } from '../statistics/agency-cards.ts';
import type { MeasureCard } from '../statistics/measure-cards.ts';
import type { StandardPictureKey } from '../statistics/pictures.ts';
import type { PackedObservations } from '../statistics/packed-observations.ts';

/** `/compare/data/agencies.json` */
export type AgenciesFile = ArchiveCards;

/** Of `/compare/data/<measure>.json` what is said in a language: all that its file below the folder of another language has. */
export interface MeasureWords {
  readonly measure: MeasureCard;
}

/** `/compare/data/<measure>.json` */
export interface MeasureFile extends MeasureWords {
  /** Unit of the values below: that of the measure, but `1` where it is %, for rates are kept as shares from 0 to 1. */
  readonly valueUnit: string;
  readonly observations: PackedObservations;
}

/**
 * `/compare/data/pictures-<year>.json`: by agency, one value for each of PICTURE_CELLS; null where there is none, and
 * `blank` where there is none and it counts as 0; and the pictures that a printed total of the report contradicts.
 */
export type PicturesFile = Readonly<
  Record<
    string,
    {
      readonly values: readonly (number | 'blank' | null)[];
      readonly contradicted?: readonly StandardPictureKey[];
    }
  >
>;
