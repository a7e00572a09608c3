import type { Finding } from '../schemas/finding.ts';
import type { Rule } from './rule.ts';

/** The encoding of a file that is read whole but is not in UTF-8, as browsers will take it to be; null of others. */
export function foreignEncoding(findings: readonly Finding[]): string | null {
  return findings.find(({ rule, severity }) => rule === encoding.id && severity === 'info')?.actual ?? null;
}

/** How the bytes of a file became text (formats/read-text.ts). */
export const encoding: Rule = {
  id: 'encoding',
  severity: 'error',
  standing: 'reading',
  needs: 'text',
  example: {
    ok: '某县人民政府2021年政府信息公开工作年度报告\n\n一、总体情况',
    notOk: '鏌愬幙浜烘皯鏀垮簻2021骞存斂搴滀俊鎭\uE1C6叕寮€宸ヤ綔骞村害鎶ュ憡\n\n涓€銆佹€讳綋鎯呭喌',
  },
};
