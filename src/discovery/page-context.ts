/** What the words on an element depend on beside itself. */
export interface Context {
  path: string;
  isInTable: boolean;
  /** Of a page whose tables name cells by row and column; null of others. */
  keyed: KeyedTables | null;
  /** Whether this is within a table that is one of them. */
  isKeyed?: boolean;
}

/** How the cells of a page's statutory tables are named. */
interface KeyedTables {
  cells: (lines: string | null) => string;
  /** The address of a line of the original but for its number; null where it has no lines. */
  lines: string | null;
  /** Whether the twin has said so, which it does before the first table. */
  isSaid: boolean;
}
