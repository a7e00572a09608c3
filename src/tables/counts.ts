import type { Count } from '../schemas/count.ts';
import type { DecidedColumn } from './decide.ts';

/** Units of money in 万元; the archive holds all money in 万元. */
const IN_WAN_YUAN: Readonly<Record<string, number>> = { 元: 0.0001, 万元: 1, 亿元: 10000 };

/** A decided column as a public count. `unit` is the column's own. */
export function countOf(decided: DecidedColumn, line: number, unit: string): Count {
  const factor = unit === '万元' ? (IN_WAN_YUAN[decided.unit ?? unit] ?? 1) : 1;
  const value = decided.value === null ? null : Math.round(decided.value * factor * 1e10) / 1e10;
  return {
    value,
    status: decided.status,
    ...(decided.raw !== undefined && decided.raw !== String(value) && decided.raw !== ''
      ? { raw: decided.raw }
      : {}),
    line,
    ...(decided.decidedBy ? { decidedBy: decided.decidedBy } : {}),
    ...(decided.candidates ? { candidates: decided.candidates } : {}),
    ...(decided.note ? { note: decided.note } : {}),
  };
}
