import type { RuleId } from '../../schemas/rule-id.ts';
import type { RuleWords } from '../rule-words.ts';

/** What the rules say, for /data/rules.csv. */
export const RULE_EXPLANATIONS: Readonly<Record<RuleId, Pick<RuleWords, 'explanation'>>> = {
  'request-balance': {
    explanation:
      'In each column of table 3, received plus carried over equals total disposed plus carried forward; the table head prints this rule. Blanks and dashes count as 0. Columns whose total disposed is blank, that have nothing else, or with a cell that is left out, unreadable or absent are not judged.',
  },
  'applicant-total': {
    explanation:
      'In each row of table 3 the six applicant columns add up to the total, by definition of a total. Blanks and dashes count as 0 among the parts. Rows with nothing but a total, with a blank total, or with a cell that is unreadable or absent are not judged.',
  },
  'disposition-total': {
    explanation:
      'In each column of table 3 all disposition rows add up to the total disposed. Rows that the edition lacks do not count; blanks and dashes count as 0. Columns with nothing but a total, with a blank total, or with a cell that is unreadable or absent, and tables of an unknown edition are not judged.',
  },
  'remedy-total': {
    explanation:
      'In each part of table 4 the four outcomes add up to the total. Blanks and dashes count as 0 among the outcomes. Parts with nothing but a total, with a blank total, or with a cell that is unreadable or absent are not judged.',
  },
  'carry-continuity': {
    explanation:
      'Each column of “carried forward” in the report on the year before equals “carried over”. This is the archive’s inference: reorganisation or late entries may break it. A blank counts as 0 only where the printed totals that it is part of agree. Nothing is judged without a report on the year before or with a missing value.',
  },
  'stock-flow': {
    explanation:
      'In force in the year before, plus issued, minus repealed, usually equals in force. This is the archive’s inference and often fails for good reasons (clean-ups, lapsed documents, another way of counting). Only between editions that count this alike; nothing is judged with a missing value.',
  },
  'prose-agreement': {
    explanation:
      'Where the prose names another figure than the table, both are shown side by side. This is a lead, not an error: the prose may speak of the office alone, may include what was carried over, or may count closed requests only. Only plain wordings are compared.',
  },
  'unit-suspect': {
    explanation:
      'Amounts are in 万元. One that is far too large for the agency’s level, or about 10,000 times more or less than in the year before, may be in 元. The number is kept as printed; cells that print their unit are not judged.',
  },
  'agency-mismatch': {
    explanation:
      'The title names another agency than the registry (places above it and words in short may be left out), or the text says that it is another place’s: a recognition error, an incomplete name or a misfiled report. The report page says on what evidence it is filed; without it the report is not taken. Of a file that is not filed, nothing may tell which registered agency wrote it.',
  },
  'year-mismatch': {
    explanation:
      'The title, or the text where the title has no year, names another year than the one the report is filed under: it is misfiled, or the source is wrong; unless that is confirmed the report is not taken. Of a file that is not filed, nothing may tell the year at all.',
  },
  'title-missing': {
    explanation:
      'No title stands before the first section, so agency and year cannot be compared with the registry.',
  },
  'section-missing': {
    explanation:
      'A report has six sections. One without a recognisable heading is listed: it may be missing, or its heading may be printed in an unknown way.',
  },
  'section-duplicate': {
    explanation:
      'A section heading is printed more than once. The archive joins the parts in their order and keeps the repeated heading as a sub-heading.',
  },
  'section-misnumbered': {
    explanation:
      'The form numbers the six sections. A heading printed with another ordinal is listed; sections are told by their words, so nothing else is affected. Headings without an ordinal are not judged.',
  },
  'table-missing': {
    explanation:
      'A statutory table is not in the file as text: it may be missing, an image, or “see attachment”. Its cells are absent, never 0.',
  },
  'table-split': {
    explanation:
      'A table is printed in several pieces. The archive joins them by their row labels; no number is affected.',
  },
  'table-other-year': {
    explanation:
      'Beside the tables of its year the report prints one that is headed as that of another year. Its numbers are not taken.',
  },
  'table-two-forms': {
    explanation:
      'Blocks of one table have heads of different editions of the form. Each is read by its own head.',
  },
  'row-missing': {
    explanation:
      'A row of the edition is not in the table, or its label is unreadable. Its cells are absent, never 0.',
  },
  'row-duplicate': {
    explanation:
      'A row is printed more than once. Equal numbers are taken; where they differ, the cell is unreadable with both as candidates.',
  },
  'row-unrecognised': {
    explanation:
      'A table row has numbers but its label is no row of the form, or nothing tells the edition and with it the row’s columns. Its numbers go into no cell.',
  },
  'row-order': {
    explanation:
      'Rows stand in another order than the form. They are found by label, so a misplaced label would misplace its numbers.',
  },
  'column-order': {
    explanation:
      'The heads name the columns in another order than the form. Numbers are read by the heads that they stand under.',
  },
  'row-overlong': {
    explanation:
      'A row prints more numbers than columns. All readings are tried against the sums: one left is taken as reconstructed, several leave the differing cells unreadable.',
  },
  'row-short': {
    explanation:
      'A row prints fewer numbers than columns and its layout does not show which is missing. No number is made up: what is missing is taken for blank, or digits that run together are cut, as the sums allow. One reading left is taken as reconstructed; what stays open is unreadable.',
  },
  'row-incomplete': {
    explanation:
      'A total is blank although some of its parts are filled and not 0: it is missing and not 0. Blanks among the parts leave a row complete.',
  },
  'row-divided': {
    explanation:
      'Below the label of the row the report prints several items of its own and no number of the row. Nothing is added up.',
  },
  'row-broken': {
    explanation: 'The numbers of a row are printed over several lines; they are taken in their order.',
  },
  'label-lost': {
    explanation:
      'A row of numbers has no readable label, but only one row of the form fits between its neighbours; it is taken for that one.',
  },
  'label-corrected': {
    explanation:
      'A label differs from the form by a few letters, mostly recognition errors; the row is taken for the most similar one that fits the order.',
  },
  'label-displaced': {
    explanation:
      'Some rows have lost the merged cells before their label. Rows are found by label, so no number is affected.',
  },
  'cell-unreadable': {
    explanation: 'A cell prints something from which no single number can be read. Nothing is guessed.',
  },
  'value-note': {
    explanation:
      'A cell prints a note or a unit beside its number. The number is taken, the note kept; money is converted to 万元.',
  },
  'unit-unknown': {
    explanation:
      'The head, caption or label prints a unit that is none of yuan. The amount is not taken for 万元.',
  },
  encoding: {
    explanation:
      'The file is not in UTF-8, or was read in a wrong encoding and saved so before it came to the archive (mojibake), or has bytes that no character has. Text in another encoding is only said to be so; misread text is recovered; a character of which a byte is gone is shown as U+FFFD; a file that gives no words in any encoding is served as received and not published as text.',
  },
  'navigation-left-out': {
    explanation:
      'The file was saved with words of the web page around the report: where the reader is, print, previous article. They are left out of the prose; the raw file is served with them.',
  },
};
