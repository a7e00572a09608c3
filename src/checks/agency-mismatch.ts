import { matchKey } from '../text/normalise.ts';
import type { Rule } from './rule.ts';

/** The agency in the title is the one the report is filed under; the names of the places above it may be left out. */
export const agencyMismatch: Rule = {
  id: 'agency-mismatch',
  severity: 'warning',
  standing: 'reading',
  example: {
    ok: '某县人民政府2021年政府信息公开工作年度报告',
    notOk: '别县人民政府2021年政府信息公开工作年度报告',
  },
  *check({ agency: filed, printedAgency }, { titlePlace, registered }) {
    if (filed === null) {
      const actual = printedAgency ?? undefined;
      yield {
        place: titlePlace,
        ...(actual === undefined ? {} : { actual }),
        message: `Unexpected ${actual === undefined ? 'report without an agency' : `agency ${actual}`}, expected one registered agency in its title or its place`,
      };
      return;
    }
    if (printedAgency === null || registered === null) return;
    const { agency, ancestors } = registered;
    const bare = (name: string) =>
      ancestors
        .map(matchKey)
        .reduce((rest, place) => (rest.startsWith(place) ? rest.slice(place.length) : rest), matchKey(name));
    if (bare(printedAgency) === bare(agency.name)) return;
    yield {
      place: titlePlace,
      expected: agency.name,
      actual: printedAgency,
      message: `Unexpected agency ${printedAgency} in the title, expected ${agency.name}`,
    };
  },
};
