import { DISPOSITION_ROWS } from '../../vocabulary/requests.ts';

/** Rows that add up to others: the sum of `plus` equals that of `minus`, in each column. */
interface Balance {
  plus: readonly string[];
  minus: readonly string[];
}

/** The rules over the columns of table 3. */
export interface DispositionRules {
  /** All dispositions are the total disposed. */
  dispositions: Balance;
  /** What was received and carried over is what was disposed of and carried forward; printed in the table's head. */
  balance: Balance;
}

/** The rules over columns for a table whose form has these rows. */
export function dispositionRules(form: ReadonlySet<string>): DispositionRules {
  return {
    dispositions: { plus: DISPOSITION_ROWS.filter((row) => form.has(row)), minus: ['totalDisposed'] },
    balance: { plus: ['received', 'carriedOver'], minus: ['totalDisposed', 'carriedForward'] },
  };
}
