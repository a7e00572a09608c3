import type { Section } from '../schemas/report.ts';
import type { Tables } from '../schemas/tables.ts';

/** What the form prints where an agency is to write. */
const PLACEHOLDER = /^[（(]\s*文字描述/;

/** Whether a file is the form before anybody filled it in: it still asks for words, and prints no number. */
export function isEmptyForm(sections: readonly Section[], tables: Tables): boolean {
  const blocks = sections.flatMap((section) => section.blocks);
  const cells = Object.values(tables).flatMap((rows) =>
    Object.values(rows).flatMap((row) => Object.values(row)),
  );
  return (
    blocks.length > 0 &&
    blocks.every(({ text }) => PLACEHOLDER.test(text)) &&
    cells.every(({ value }) => value === null)
  );
}
