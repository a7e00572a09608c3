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
  title: '文字编码',
  explanation: {
    zh: '原文件不是按 UTF-8 编码，或者曾被按错误的编码读过又存下（如“政府信息公开”变成“鏀垮簻淇℃伅鍏紑”），或者含有读不出的字节。换一种编码读、能完整读出的，文字未变，只作说明；曾被误读的，本馆按原来的编码还原；缺了字节、还原不全的字以“�”标出，请以发布机关的原文为准；完全读不出的，不作为正文发布，只提供原文件。',
    en: 'The file is not in UTF-8, or was read in a wrong encoding and saved so before it came to the archive (mojibake), or has bytes that no character has. Text in another encoding is only said to be so; misread text is recovered; a character of which a byte is gone is shown as U+FFFD; a file that gives no words in any encoding is served as received and not published as text.',
  },
  example: {
    ok: '某县人民政府2021年政府信息公开工作年度报告\n\n一、总体情况',
    notOk: '鏌愬幙浜烘皯鏀垮簻2021骞存斂搴滀俊鎭\uE1C6叕寮€宸ヤ綔骞村害鎶ュ憡\n\n涓€銆佹€讳綋鎯呭喌',
  },
  explain: ({ actual = '', expected = '', severity }: Finding) => {
    if (severity === 'info') return `原文件按 ${actual} 编码，已照此读出，文字未变。`;
    if (actual === '') return '原文件用哪种编码都读不出文字，未作为正文发布。';
    if (expected === 'UTF-8') return `原文件有 ${actual} 处读不出的字，以“�”标出。`;
    if (expected === '0') return `原文件夹有 ${actual} 个控制字符，已作空格处理。`;
    return severity === 'warning'
      ? `原文件的文字曾被按错误的编码存下：“${actual}”应为“${expected}”，已全部还原。`
      : `原文件的文字曾被按错误的编码存下：“${actual}”应为“${expected}”，有些字已还原不全，以“�”标出。`;
  },
};
