import { extname } from 'node:path';
import { formatNamed } from '../../src/formats/registry.ts';
import { countedPlace, isInPage, type Place } from '../../src/schemas/place.ts';
import type { Report } from '../../src/schemas/report.ts';
import { isSpot } from '../../src/statistics/page-marks.ts';
import { spotAddress } from './page-spot.ts';

/** Whether a browser shows files of these names itself. */
export const isDrawn = (extension: string): boolean => formatNamed(extension)?.drawnBy !== undefined;

/** The extension of the raw file of a report. */
export const extensionOf = ({ source }: Report): string => extname(source.path);

/** Where the original is shown at a place: its line, or the page of the file. */
export function originalAddress(report: Report, place: Place | undefined): string {
  const at = place ? countedPlace(place) : null;
  const extension = extensionOf(report);
  if (isDrawn(extension) && isSpot(place)) return spotAddress(report.id, place);
  if (isDrawn(extension) && !(place && isInPage(place)))
    return `/original/${report.id}${extension}${at ? `#page=${at.number}` : ''}`;
  const beside = place && isInPage(place) ? 'page-' : '';
  return `/original/${report.id}${at ? `#${beside}L${at.number}` : ''}`;
}

/** Where something is printed, in words. */
export function placeWords(place: Place | undefined): string {
  if (!place) return 'nowhere printed';
  const { kind, number } = countedPlace(place);
  const down = 'page' in place ? `, ${Math.round(place.box[1] * 100)} % down` : '';
  return `${isInPage(place) ? 'web page, ' : ''}${kind} ${number}${down}`;
}
