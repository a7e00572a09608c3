import { VFile } from 'vfile';
import { parseReport } from '../../src/parse-report.ts';
import { filingOf } from '../filing.ts';

/** What is read of a table of three measures whose first cell is given: values, and reasons where there are none. */
export async function readRow(row: string, { before = '', behind = '', table = '' } = {}) {
  const heads = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
  const value = `${before}<p>二、主动公开政府信息情况</p><table ${table}><tr>${heads
    .map((head) => `<td>${head}</td>`)
    .join(
      '',
    )}</tr>${row}<tr><td>行政规范性文件</td><td>3</td><td>1</td><td>25</td></tr></table><p>${behind}</p>`;
  const { tables } = await parseReport(
    new VFile({ path: 'report.html', value }),
    filingOf('410726-government-office', 2023),
  );
  const { issued, repealed, inForce } = tables.proactive['regulations']!;
  return [issued, repealed, inForce].map((count) => ({ raw: undefined, ...count! }));
}

export const cells = (first: string) =>
  `<tr><td>规章</td>${/^<td/.test(first) ? first : `<td>${first}</td>`}<td>0</td><td>4</td></tr>`;
export const states = (row: Awaited<ReturnType<typeof readRow>>) =>
  row.map(({ value, status }) => value ?? status);
