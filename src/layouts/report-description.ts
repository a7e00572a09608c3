import {
  agencyAddress,
  homeAddress,
  publicAddress,
  reportCsvAddress,
  reportJsonAddress,
  reportPageFileAddress,
  reportProseAddress,
  reportRawAddress,
} from '../addresses.ts';
import type { DescribedFile } from '../discovery/structured-data.ts';
import { describeReport } from '../discovery/described-report.ts';
import type { Cited } from '../downloads/cited.ts';
import { mediaTypeOf } from '../formats/registry.ts';
import { LANGUAGE_PAGES } from '#language/language-pages.ts';
import type { Source } from '../schemas/source.ts';
import { extensionOf } from '../text/extension-of.ts';

/** What the page of a report says of it to programs. `id` is that of the page, `agency` that of the agency. */
export function reportDescription(
  id: string,
  agency: string,
  printed: Cited,
  source: Source,
  site: URL | undefined,
): ReturnType<typeof describeReport> {
  return describeReport(printed, {
    id: publicAddress(reportProseAddress(id), site),
    agency: publicAddress(agencyAddress(agency), site),
    home: publicAddress(homeAddress(), site),
    source: source.url,
    // The files of the report are named where its words are; a page in another language names that page.
    files: LANGUAGE_PAGES.holdsProse ? reportFiles(id, source, site) : [],
  });
}

/** The files of a report, for programs: as received, the page that it was attached to, JSON and CSV. */
function reportFiles(id: string, source: Source, site: URL | undefined): DescribedFile[] {
  const extension = extensionOf(source.path);
  const { page: pageFile } = source;
  return [
    {
      address: publicAddress(reportRawAddress(id, extension), site),
      type: mediaTypeOf(extension),
      bytes: source.bytes,
      sha256: source.sha256,
    },
    ...(pageFile
      ? [
          {
            address: publicAddress(reportPageFileAddress(id, extensionOf(pageFile.path)), site),
            type: mediaTypeOf(extensionOf(pageFile.path)),
            bytes: pageFile.bytes,
            sha256: pageFile.sha256,
          },
        ]
      : []),
    { address: publicAddress(reportJsonAddress(id), site), type: 'application/json' },
    { address: publicAddress(reportCsvAddress(id), site), type: 'text/csv' },
  ];
}
