import { ruleWords } from '../rule-words.ts';
import { isOne, many } from './finding-numbers.ts';
import { columnName, rowName } from './form-names.ts';

/** What readers are told of the rules about cells and the file itself, and of what these rules find. */
export const CELL_RULES = ruleWords({
  'cell-unreadable': {
    title: 'Unreadable',
    explanation: 'A cell prints something from which no single number can be read. Nothing is guessed.',
    explain: ({ table, row, column, actual }) =>
      `The cell ${columnName(table, column)} of ${rowName(table, row)} prints “${actual}”, from which no number can be told.`,
  },
  'value-note': {
    title: 'Note beside a number',
    explanation:
      'A cell prints a note or a unit beside its number. The number is taken, the note kept; money is converted to 万元.',
    explain: ({ table, row, column, actual }) =>
      `The cell ${columnName(table, column)} of ${rowName(table, row)} prints “${actual}”.`,
  },
  'unit-unknown': {
    title: 'Unknown unit of money',
    explanation:
      'The head, caption or label prints a unit that is neither yuan nor a multiple of it. The amount is not taken for 万元.',
    explain: ({ table, row, column, actual }) =>
      `${columnName(table, column)} of ${rowName(table, row)} is in “${actual}”, which cannot be converted to 10,000 yuan, and was not taken.`,
  },
  encoding: {
    title: 'Encoding of text',
    explanation:
      'The file is not in UTF-8, or was read in a wrong encoding and saved so before it came to the archive (mojibake), or has bytes that no character has. Text in another encoding is only said to be so; misread text is recovered; a character of which a byte is gone is shown as U+FFFD; a file that gives no words in any encoding is served as received and not published as text.',
    explain: ({ actual = '', expected = '', severity }) => {
      if (severity === 'info')
        return `The raw file is in ${actual} and was read as such; no text was changed.`;
      if (actual === '') return 'The raw file gives no words in any encoding and was not published as text.';
      if (expected === 'UTF-8')
        return `The raw file has ${many(actual, 'character')} that cannot be read, shown as “�”.`;
      if (expected === '0') return `The raw file has ${many(actual, 'control character')}, taken for spaces.`;
      const misread = `The text was saved in a wrong encoding before it came to the archive: “${actual}” should be “${expected}”`;
      return severity === 'warning'
        ? `${misread}; all of it was recovered.`
        : `${misread}; some characters could not be recovered and are shown as “�”.`;
    },
  },
  'navigation-left-out': {
    title: 'Navigation left out',
    explanation:
      'The file was saved with words of the web page around the report: where the reader is, print, previous article. They are left out of the prose; the raw file is served with them.',
    explain: ({ actual, expected }) =>
      `${many(expected, 'piece')} of text of the web page around the report ${isOne(expected) ? 'was' : 'were'} not taken into it, such as “${actual}”.`,
  },
});
