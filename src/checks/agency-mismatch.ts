import type { FindingDetails } from '../findings/findings.ts';
import { pointOf } from '../schemas/place.ts';
import type { Block, UnfiledReport } from '../schemas/report.ts';
import { matchKey } from '../text/normalise.ts';
import { ownStatements, signature, withoutCitations } from '../text/self-statements.ts';
import type { Registered, Rule } from './rule.ts';

/**
 * The agency in the title is the one the report is filed under, and so are that of the other of two files and the
 * place that the text says it is of. Names of places above may be left out. What the registry explains (printedNames), and a name that is only short, weigh less.
 */
export const agencyMismatch: Rule = {
  id: 'agency-mismatch',
  severity: 'error',
  standing: 'reading',
  needs: 'text',
  example: {
    ok: '某县人民政府2021年政府信息公开工作年度报告',
    notOk: '别县人民政府2021年政府信息公开工作年度报告',
  },
  *check(report, { titlePlace, otherTitle, registered }) {
    const { agency: filed, printedAgency } = report;
    if (filed === null) {
      const actual = printedAgency ?? undefined;
      yield {
        place: titlePlace,
        severity: 'warning',
        ...(actual === undefined ? {} : { actual }),
        message: `Unexpected ${actual === undefined ? 'report without an agency' : `agency ${actual}`}, expected one registered agency in its title or its place`,
      };
      return;
    }
    if (registered === null) return;
    const relation = printedAgency === null ? 'own' : registered.nameIs(printedAgency);
    const explained = explainedNames(report, registered);
    const isExplained = printedAgency !== null && explained.has(matchKey(printedAgency));
    if (printedAgency !== null && relation !== 'own') {
      yield {
        place: titlePlace,
        ...(isExplained || relation === 'short' ? { severity: 'warning' } : {}),
        expected: registered.agency.name,
        actual: printedAgency,
        message: `Unexpected agency ${printedAgency} in the title, expected ${registered.agency.name}`,
      };
    }
    if (otherTitle?.agency && isAnothers(otherTitle.agency, registered, explained)) {
      yield {
        place: otherTitle.place,
        expected: registered.agency.name,
        actual: otherTitle.agency,
        message: `Unexpected agency ${otherTitle.agency} in the title of the other file of the report, expected ${registered.agency.name}`,
      };
    }
    if (!isExplained && relation !== 'other') yield* inText(report, registered, explained);
  },
};

/** The names that the registry says are printed in the report of this year. */
function explainedNames({ year }: UnfiledReport, { agency }: Registered): Set<string> {
  return new Set(
    agency.printedNames
      .filter(({ years }) => year !== null && years.includes(year))
      .map(({ name }) => matchKey(name)),
  );
}

/** Whether what a title names is another agency; 附件 and the like name none. */
function isAnothers(name: string, registered: Registered, explained: ReadonlySet<string>): boolean {
  if (registered.nameIs(name) !== 'other' || explained.has(matchKey(name))) return false;
  return signature(name) !== null || registered.elsewhere(name).length > 0;
}

/** How many last blocks a signature may stand among: the date stands behind it. */
const SIGNED = 3;
/** As many paragraphs with the name of one place elsewhere, and none with the own one, are about that place. */
const ABOUT = 3;

/** The first place in the prose where the report says that it is another place's. */
function* inText(
  report: UnfiledReport,
  registered: Registered,
  explained: ReadonlySet<string>,
): Generator<FindingDetails> {
  const blocks = [...report.preamble, ...report.sections.flatMap((section) => section.blocks)];
  const isUntitledDepartment = report.printedAgency === null && registered.agency.kind === 'department';
  const stated = blocks.flatMap((block, index) => {
    const signed = index >= blocks.length - SIGNED ? signature(block.text) : null;
    return [...ownStatements(block.text), ...(signed === null ? [] : [signed])].flatMap((statement) => {
      if ([...explained].some((name) => matchKey(statement).includes(name))) return [];
      const names = registered.elsewhere(statement);
      // A government's report may be signed by its office; a department signs its own, if with another's help.
      const isOthers = statement === signed && isUntitledDepartment && registered.nameIs(signed) === 'other';
      return (names.length === 0 && isOthers ? [signed] : names).map((name) => ({ block, name }));
    });
  });
  const found = stated[0] ?? aboutElsewhere(blocks, registered);
  if (!found) return;
  const { block, name: actual } = found;
  yield {
    place: pointOf(block.place),
    expected: registered.agency.name,
    actual,
    quote: block.text,
    message: `Unexpected ${actual}, of which the report says it is, expected ${registered.agency.name}`,
  };
}

/** The place elsewhere that paragraph after paragraph names, where none names the agency's own. */
function aboutElsewhere(
  blocks: readonly Block[],
  registered: Registered,
): { block: Block; name: string } | undefined {
  if (blocks.some(({ text }) => registered.isNamedIn(text))) return undefined;
  const named = blocks.flatMap((block) =>
    [...new Set(registered.elsewhere(withoutCitations(block.text)))].map((name) => ({ block, name })),
  );
  const byName = Map.groupBy(named, ({ name }) => name);
  return [...byName.values()].find((blocksOfName) => blocksOfName.length >= ABOUT)?.[0];
}
