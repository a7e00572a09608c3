import { publicAddress, reportAddress } from '../addresses.ts';
import { datasetCitation, type Cited } from '../downloads/cited.ts';
import { CITATION } from '#language/citation.ts';
import { common } from '#language/common.ts';
import { reportName } from '#language/report-parts.ts';
import { REPORT } from '#language/report.ts';
import { reportVersion } from '../queries/content-version.ts';
import type { Agency } from '../schemas/agency.ts';
import type { Report } from '../schemas/report.ts';

/**
 * What the page of a report is cited by: the report as its agency printed it, and what who reads the page has before them. `id` is that
 * of the page, `agency` is as it was named at the time.
 */
export async function reportCitation(
  id: string,
  report: Report,
  agency: Agency,
  site: URL | undefined,
): Promise<{ printed: Cited; cited: Cited }> {
  const pinned = {
    key: id.replace('/', '-'),
    url: publicAddress(reportAddress(id), site),
    archive: common.siteName,
    version: await reportVersion(report),
    year: report.year,
    sha256: report.source.sha256,
  };
  const printed: Cited = {
    ...pinned,
    kind: 'report',
    author: agency.registered ?? agency.name,
    title: report.title || reportName(agency.name, report.year),
    publishedOn: report.source.publishedOn,
    inWords:
      agency.registered === undefined
        ? undefined
        : { author: agency.name.replace(` ${agency.registered}`, ''), title: REPORT.kicker },
  };
  /** Who has the figures alone before them has not seen the report, and cites the archive for them. */
  const cited: Cited =
    report.holding === 'figures'
      ? { ...pinned, ...datasetCitation({ ...pinned, title: CITATION.figuresTitle(printed.title) }) }
      : printed;
  return { printed, cited };
}
