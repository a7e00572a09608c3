import { blanksAsZero, countAtOf } from '../checks/blank-cells.ts';
import type { Tables } from '../schemas/tables.ts';
import { REMEDY_SUMS } from '../vocabulary/printed-sums.ts';
import { contradictionsAt } from './contradictions.ts';
import type { PictureKey, Picture } from './pictures.ts';
import { MADE_PICTURES, SUMS_OF_PICTURE } from './made-pictures.ts';

/** The picture of what one report prints. */
export function reportPicture(key: PictureKey, tables: Tables): Picture {
  const at = countAtOf(tables);
  const contradictions = contradictionsAt(at);
  const picture = MADE_PICTURES[key](tables, blanksAsZero(at));
  const contradicted = SUMS_OF_PICTURE[key].flatMap(({ sum, label }) => {
    const judged = contradictions.get(sum);
    return judged ? [{ label, ...judged }] : [];
  });
  return {
    ...picture,
    contradicted,
    rows: picture.rows.map((row) => {
      const judged = key === 'remedies' && contradictions.get(REMEDY_SUMS[row.key]!);
      return judged ? { ...row, printed: judged.printed } : row;
    }),
  };
}
