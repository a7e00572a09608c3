import { CHARTS } from '#language/charts.ts';
import { compare as words } from '#language/compare.ts';
import { SPACE } from '#language/punctuation.ts';
import { PICTURES } from '#language/pictures.ts';
import { pictureDescription, pictureSentence, pictureTitle } from '../../sentences/pictures.ts';
import { pictureNote } from '../../sentences/picture-notes.ts';
import { pictureScope } from '../../sentences/picture-scope.ts';
import type { AgencyCard } from '../../statistics/agency-cards.ts';
import type { ComparisonGroups } from '../../statistics/comparison-groups.ts';
import { separateContained } from '../../statistics/contained-reports.ts';
import { type AddedReport, addedPictures } from '../../statistics/added-pictures.ts';
import { isWorthDrawing } from '../../statistics/pictures.ts';
import { PICTURE_CELLS } from '../../statistics/made-pictures.ts';
import { CELLS } from '../../vocabulary/tables.ts';
import type { PicturesFile } from '../../views/comparison-data.ts';
import { drawFigure } from './draw-figure.ts';
import { element } from '../element.ts';

/** What is added up and how wide the pictures may be. */
interface Pictured {
  /** Ids of the agencies compared. */
  readonly agencies: readonly string[];
  readonly year: number;
  readonly file: PicturesFile;
  readonly cards: ReadonlyMap<string, AgencyCard>;
  readonly groups: ComparisonGroups;
  /** CSS pixels. */
  readonly width: number;
}

/** The three standard pictures of the agencies' reports on one year, added up so that none counts twice. */
export function drawPictures({ agencies, year, file, cards, groups, width }: Pictured): Node[] {
  const reports = agencies.flatMap((agency) => {
    const values = file[agency];
    return values ? [{ id: `${agency}/${year}`, agency, year, ...spread(values) }] : [];
  });
  const { apart, contained } = separateContained(reports, cards, groups.regions);
  const lead = words.sums.lead({
    year,
    agencies: agencies.length,
    filed: reports.length,
    counted: apart.length,
    contained: contained.length,
  });
  const subject = { chosen: agencies.length };
  return [
    element('p', { class: 'note' }, lead),
    ...addedPictures(apart).map((picture) => {
      if (!isWorthDrawing(picture))
        return element(
          'p',
          {},
          [pictureSentence(picture, subject), pictureNote(picture)].filter(Boolean).join(SPACE),
        );
      return drawFigure(
        {
          kind: picture.series.length > 0 ? 'stacks' : 'bars',
          title: pictureTitle(picture, subject),
          description: pictureDescription(picture),
          unit: picture.key === 'remedies' ? CHARTS.units.remedies : CHARTS.units.requests,
          basis: picture.coverage ? pictureScope(subject, picture.coverage) : '',
          labelHead: PICTURES.head[picture.key],
          series: picture.series.length > 0 ? picture.series : [CHARTS.requests],
          rows: picture.rows.map(({ label, values }) => ({ label, values, breaks: null })),
          note: pictureNote(picture),
        },
        { fileName: `compare-${picture.key}-${year}`, width },
      );
    }),
  ];
}

const PLACES = new Map(CELLS.map((cell, index) => [cell.id, index]));

/** The values at the places that they have in a report's figures, and the cells that are blank and count as 0. */
function spread({
  values,
  contradicted,
}: PicturesFile[string]): Pick<AddedReport, 'figures' | 'zeros' | 'contradicted'> {
  const all = new Array<number | null>(CELLS.length).fill(null);
  const zeros = new Set<string>();
  PICTURE_CELLS.forEach((cell, index) => {
    const value = values[index] ?? null;
    if (value === 'blank') zeros.add(cell);
    else all[PLACES.get(cell) ?? -1] = value;
  });
  return { figures: { values: all }, zeros, contradicted: contradicted ?? [] };
}
