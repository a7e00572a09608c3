import type { CountStatus } from '../../schemas/count.ts';
import type { Severity } from '../../schemas/finding.ts';
import type { AgencyKind, Level } from '../../vocabulary/agencies.ts';
import type { Edition } from '../../vocabulary/edition-keys.ts';

type Id =
  | `edition.${Edition}`
  | `status.${CountStatus}`
  | `severity.${Severity}`
  | `kind.${AgencyKind}`
  | `level.${Level}`;

/** What the archive says of tables, cells, findings and agencies by a word of its own, and what that means. */
export const MARK_DEFINITIONS: Readonly<Record<Id, string>> = {
  'edition.2019':
    'The trial form, used for reports on 2019 and 2020. Its second section counts what was newly produced, newly disclosed and disclosed in all; “other disposition” is one row.',
  'edition.2021':
    'The revised form, used for reports on 2021 and later. Its second section counts what was issued, repealed and is in force; “other disposition” is three rows.',
  'edition.unknown':
    'Nothing that the table prints tells which edition of the form it uses, or it has marks of several. The archive keeps the items that all editions share and whatever else is printed, does not take the edition from the year, and calls no item missing that not every edition has. Items of which all editions count the same are compared as usual, others are not.',
  'status.printed': 'The original prints this number.',
  'status.blank':
    'The original has this cell and left it empty. The archive fills nothing in and does not write 0; where it agrees with the printed totals it counts as 0 in sums, and this is said.',
  'status.dash':
    'The original prints a dash, a slash, 无 (none), 不适用 (not applicable) or the like. It may mean 0 or that the matter does not apply; the archive does not decide, and treats it like a blank in sums.',
  'status.absent':
    'The original has no row or column for this cell. Where its edition of the form has the cell it is missing; where the edition is unknown, cells that not every edition has are called so too, and are not missing.',
  'status.not-in-form': 'The edition of the form that the report uses has no such cell; nothing is missing.',
  'status.unreadable':
    'The original prints something from which no single number, or no unit of money, can be told. The archive shows what is printed and the possible readings, and chooses none.',
  'status.reconstructed':
    'The original does not show which column a number belongs to (eight numbers for seven columns, or digits that run together); the sums of the table leave one reading, from which the number follows, with the rule it was decided by. Numbers whose place is printed are never reconstructed.',
  'status.corrected':
    'A keeper of the archive checked and corrected the number. What was read before, the reason and the evidence are published; the original is unchanged.',
  'severity.error':
    'The report contradicts itself or breaks a rule of its own table, as where parts do not add up to the printed total.',
  'severity.warning': 'A number may be wrong; readers should take care or check.',
  'severity.info': 'A departure from the usual form that affects no number.',
  'kind.government':
    'The report of a government, which has to roll up the numbers of its departments and of the governments below it. Never add it to theirs.',
  'kind.government-office':
    'The report of a government’s office as an agency of its own, with its own numbers alone: another document than the roll-up of the government.',
  'kind.department': 'The report of a department of a government, with its own numbers alone.',
  'level.township': 'Townships, towns and subdistrict offices.',
  'level.county': 'Counties, county-level cities, districts of cities, banners and their departments.',
  'level.prefecture':
    'Prefecture-level cities, autonomous prefectures, prefectures, leagues and their departments.',
  'level.province':
    'Provinces, autonomous regions, municipalities under the central government and their departments.',
  'level.national': 'Departments and agencies of the State Council.',
};
