import { matchKey } from '../text/normalise.ts';
import type { Rule } from './rule.ts';

/** The agency in the title is the one the report is filed under; the names of the places above it may be left out. */
export const agencyMismatch: Rule = {
  id: 'agency-mismatch',
  severity: 'warning',
  standing: 'reading',
  title: '机关名称不符',
  explanation: {
    zh: '标题所印的机关名称与登记名称不同（省略上级地名不算）。可能是文字识别有误、名称不全或归档有误；本馆在报告页写明依据。尚未归档的文件，认不出是哪个登记机关的，也在此说明。',
    en: 'The title names another agency than the registry (places above it may be left out): a recognition error, an incomplete name or a misfiled report. The report page says on what evidence it is filed. Of a file that is not filed, nothing may tell which registered agency wrote it.',
  },
  example: {
    ok: '某县人民政府2021年政府信息公开工作年度报告',
    notOk: '别县人民政府2021年政府信息公开工作年度报告',
  },
  explain: ({ expected, actual }) =>
    expected !== undefined
      ? `标题印作“${actual}”，登记名称为“${expected}”。`
      : actual !== undefined
        ? `标题印作“${actual}”，已登记的机关中没有、或者不止一个用这个名称。`
        : '标题和存放的位置都没有说明是哪个机关的报告。',
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
