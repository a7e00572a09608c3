import type { Field } from '../../recognise/field.ts';
import { formKey } from '../../text/form-key.ts';
import { isAddedHead } from '../../vocabulary/added-heads.ts';
import type { TableDefinition } from '../../vocabulary/table-definition.ts';
import { COMPARED } from './compared-heads.ts';
import { isAmongColumns } from './head-places.ts';
import type { Head } from '../head.ts';
import { isNear } from '../label-keys.ts';

/** Tells what may be a piece of a table's own heads. */
export interface TornHeads {
  /** Whether words may be what is left of a head of the form. */
  isTorn: (text: string) => boolean;
  /** Whether words of a head stand where no piece of another one would. */
  standsWhole: (field: Field, head: Head) => boolean;
}

/** What may be a piece of the heads of this table. */
export function tornHeads(table: TableDefinition): TornHeads {
  // Few tables have heads with words of their own.
  let known: readonly string[] | null = null;
  const words = (): readonly string[] =>
    (known ??= [
      ...table.heads,
      ...table.columns.flatMap(({ label, aliases = [] }) => [label, ...aliases]),
    ].map(formKey));
  const isTorn = (text: string): boolean => {
    const key = formKey(text);
    const isOther = COMPARED.test(text) || isAddedHead(text);
    return words().some((word) => word.includes(key) || (!isOther && isNear(key, word)));
  };
  // A piece of a head stands beside another one in a stream, and in a line apart from the heads of columns.
  const standsWhole = (field: Field, head: Head): boolean => {
    if (head.layout !== 'flow') return isAmongColumns(field, head);
    const at = head.fields.indexOf(field);
    const [before, behind] = [head.fields[at - 1]?.text ?? '', head.fields[at + 1]?.text ?? ''];
    const joined = [before + field.text, field.text + behind].map(formKey);
    return !words().some((word) => joined.some((key) => key !== formKey(field.text) && word.includes(key)));
  };
  return { isTorn, standsWhole };
}
