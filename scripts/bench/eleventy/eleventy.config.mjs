import { openArchive } from '../../../src/archive/open-archive.ts';
import { reportView, sourceLines } from './report-view.ts';

/** Renders the page and the source view of each report of CONTENT_DIR from the reports kept in KEPT_DIR into SITE_DIR. */
const { CONTENT_DIR: content, KEPT_DIR: kept, SITE_DIR: site } = process.env;

export default function configure(eleventy) {
  eleventy.setQuietMode(true);
  eleventy.addGlobalData('reports', async () => {
    const archive = openArchive({ folder: content });
    const [files, agencies] = await Promise.all([archive.list(), archive.agencies()]);
    return files.map(({ id, agency, year, path }, at) => {
      const beside = (step) => (files[at + step]?.agency === agency ? files[at + step].id : null);
      return {
        id,
        year,
        path,
        name: agencies.get(agency)?.name ?? agency,
        previous: beside(-1),
        next: beside(1),
      };
    });
  });
  eleventy.addFilter('report', (listed) => reportView(listed, kept));
  eleventy.addFilter('lines', (listed) => sourceLines(listed, content));
  return {
    dir: { input: 'scripts/bench/eleventy/pages', output: site },
    templateFormats: ['njk'],
  };
}
