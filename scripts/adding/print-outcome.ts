import { reportAddress } from '../../src/addresses.ts';
import { printable } from '../reports/say-messages.ts';
import type { Outcome } from './outcome.ts';
import { placesToLookAt } from './places-to-look-at.ts';
import { cellsOf, countsOf } from './report-counts.ts';

/** How many places to look at are named before the list is cut short. */
const LOOKED_AT = 12;

const SIGNS = { added: '+', there: '=', refused: '!' } as const;

/** What became of a source, as lines: all that a keeper should know. */
export function outcomeLines(outcome: Outcome): string[] {
  const { source } = outcome;
  if (outcome.kind !== 'added') return [outcomeLine(outcome)];
  const { report, record, decision, changes } = outcome;
  const { agency, isNew, who, when } = decision;
  const told = (name: string, words: string): string => `    ${name.padEnd(10)}${printable(words)}`;
  const { read, doubtful, absent } = cellsOf(report);
  const looks = placesToLookAt(report);
  return [
    `${SIGNS.added} ${report.id}  ${agency.name}, ${report.year}`,
    told('from', source.shown),
    told('who', who),
    ...(when === who ? [] : [told('when', when)]),
    ...(isNew
      ? [
          told(
            'new',
            `agencies/${agency.id}.yml: ${agency.level}, ${agency.kind}, ${parentOf(agency.parent)}`,
          ),
        ]
      : []),
    ...(record === null
      ? []
      : [told('instead', `of the record of figures, which stays at ${reportAddress(record)}`)]),
    told('cells', `${read} read, ${doubtful} doubtful, ${absent} not in the file`),
    told('findings', countsOf(report)),
    ...looks.slice(0, LOOKED_AT).map((line, at) => told(at === 0 ? 'look at' : '', line)),
    ...(looks.length > LOOKED_AT ? [told('', `and ${looks.length - LOOKED_AT} more: npm run check`)] : []),
    ...(doubtful > 0 && changes.length === 0 ? [told('review', `npm run review -- ${report.id}`)] : []),
    ...changes,
  ];
}

/** The same as one line. */
export function outcomeLine(outcome: Outcome): string {
  const { source } = outcome;
  const begin = `${SIGNS[outcome.kind]} ${printable(source.shown)}`;
  if (outcome.kind === 'there') return `${begin}: already there, as ${outcome.path}`;
  if (outcome.kind === 'refused') return `${begin}: ${printable(outcome.why)}`;
  const { read, doubtful } = cellsOf(outcome.report);
  return `${begin}: ${outcome.report.id}, ${read} cells read, ${doubtful} doubtful, ${countsOf(outcome.report)}`;
}

/** How many were added, were there and were refused, and what the refused are. */
export function summaryLines(outcomes: readonly Outcome[], isDry: boolean): string[] {
  const counted = (count: number, words: string): string => `${String(count).padStart(6)}  ${words}`;
  const count = (kind: Outcome['kind']): number => outcomes.filter((outcome) => outcome.kind === kind).length;
  const doubted = outcomes.filter(
    (outcome) => outcome.kind === 'added' && cellsOf(outcome.report).doubtful > 0,
  ).length;
  const refused = outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? [whatItIs(outcome.why)] : []));
  return [
    counted(count('added'), 'added'),
    ...(doubted > 0 && !isDry ? [counted(doubted, 'of them with doubtful cells: npm run review')] : []),
    counted(count('there'), 'already there'),
    counted(refused.length, 'refused'),
    ...[...Map.groupBy(refused, (what) => what)]
      .toSorted(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
      .map(([what, same]) => `      ${counted(same.length, what)}`),
    ...(isDry ? ['Nothing was written.'] : []),
  ];
}

/** What a keeper should know who stopped the command: how many of so many sources are done, and how to go on. */
export function stoppedLine(outcomes: readonly Outcome[], sources: number, isDry: boolean): string {
  const through = `Stopped: ${outcomes.length} of ${sources} source${sources === 1 ? '' : 's'} done`;
  if (isDry) return `${through}, nothing was written.`;
  const added = outcomes.filter(({ kind }) => kind === 'added').length;
  const kept = added === 0 ? 'nothing was added' : `${added} added and kept whole`;
  return `${through}, ${kept}. Run the same command again to go on: what is there already is left alone.`;
}

/** `Unexpected empty form, expected …` → `empty form`, of whichever report or address */
const whatItIs = (why: string): string => {
  const what = why
    .replace(/https?:\/\/\S*\/(?=robots\.txt )/g, '')
    .replace(/ (?:of|at|against) https?:\/\/\S*[^\s,:;]/g, '');
  return printable(/^(?:Unexpected )?(.+?)(?=\s*[,:(]| of \d{6}-|$)/.exec(what)?.[1] ?? what);
};

const parentOf = (parent: string | undefined): string => (parent ? `below ${parent}` : 'below none');
