import { NOTICE } from './answers.ts';
import { figure } from './figures.ts';
import { findReports } from './find-reports.ts';
import { getReport } from './get-report.ts';
import type { Inputs } from './inputs.ts';
import { definition, facts } from './measures.ts';
import { openRecords } from './published-records.ts';
import { AskError, type PublishedSite } from './published-site.ts';

/** Characters of a page that one answer has at most. */
const MOST_TEXT = 12_000;

/** The id of a rule. */
const RULE = /^[a-z]+(?:-[a-z]+)*$/;

/**
 * The five tools over a site. They answer from what the site publishes and from nothing else: no sum, no rate and no guess is made
 * here. What is printed in reports stands below `printed`. Each throws AskError for what cannot be answered.
 */
export function siteTools(site: PublishedSite) {
  const records = openRecords(site);
  return {
    find_reports: (asked: Inputs['find_reports']) => findReports(site, records, asked),

    get_report: (asked: Inputs['get_report']) => getReport(site, records, asked),

    async get_figure({ agency: of, measure: id, years }: Inputs['get_figure']) {
      const [named, one] = [await records.agency(of), await records.measure(id)];
      const figures = await Promise.all(
        (years ?? named.reports).map((on) => figure(site, records, of, one, on)),
      );
      return {
        notice: NOTICE,
        agency: of,
        name: named.name,
        measure: facts(one),
        definition: await definition(site, one),
        figures,
      };
    },

    async compare_agencies({ agencies, measure: id, year: on }: Inputs['compare_agencies']) {
      const one = await records.measure(id);
      const figures = await Promise.all(
        [...new Set(agencies)].map(async (of) => ({
          agency: of,
          name: (await records.agency(of)).name,
          ...(await figure(site, records, of, one, on)),
        })),
      );
      return {
        notice: NOTICE,
        caution: "A government's figures contain those of its departments: never add agencies up.",
        measure: facts(one),
        definition: await definition(site, one),
        figures,
      };
    },

    async explain({ id }: Inputs['explain']) {
      const one = (await records.list('measures')).find((each) => each.id === id);
      if (one) return { measure: facts(one), definition: await definition(site, one) };
      const address = site.index.report.schema.replace(/data\/report\.schema\.json$/, `quality/${id}/`);
      const twin = RULE.test(id) ? await site.text(`${address}index.md`) : null;
      // The page of a rule says its id; others below quality/ have none.
      if (!twin?.includes(`\`${id}\``)) throw new AskError(`The archive has no measure or rule ${id}.`);
      return {
        rule: id,
        address: site.publicAddress(address),
        notice: NOTICE,
        printed: twin.slice(0, MOST_TEXT),
      };
    },
  };
}
