import { VFile } from 'vfile';
import { it } from 'vitest';
import { parseReport } from '../../src/parse-report.ts';
import { filingOf } from '../filing.ts';
const V: Record<string,string> = {
 orig: '二、主动公开政府信息情况\n\n信息内容\t处理决定数量\n行政许可\t7\n规章\t1\t2\t3\n政府集中采购\t4\t5.5',
 origPipe: '二、主动公开政府信息情况\n\n|信息内容|处理决定数量|\n|---|---|\n|行政许可|7|\n|规章|1|2|3|\n|政府集中采购|4|5.5|',
 nohead: '二、主动公开政府信息情况\n\n信息内容\t数量\n行政许可\t7\n规章\t1\t2\t3\n政府集中采购\t4\t5.5',
 nohead1: '二、主动公开政府信息情况\n\n行政许可\t7\n行政处罚\t8\n规章\t1\t2\t3\n政府集中采购\t4\t5.5',
 mixed: '二、主动公开政府信息情况\n\n信息内容\t本年制发件数\t上一年项目数量\n行政许可\t7\t2\n规章\t1\t2\t3\n政府集中采购\t4\t5.5',
 form2021: '二、主动公开政府信息情况\n\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t1\t2\t3\n规范性文件\t1\t2\t3\n信息内容\t本年处理决定数量\n行政许可\t7\n政府集中采购\t4\t5.5',
 form2019proc: '二、主动公开政府信息情况\n\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t7\t0\t5\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t4\n信息内容\t采购项目数量\t采购总金额\n政府集中采购\t4\t5.5',
 overhead: '二、主动公开政府信息情况\n\n信息内容\t处理决定数量\n行政许可\t7\t8\t9\n规章\t1\n行政强制\t5',
};
it('probe', async () => {
  for (const [k, value] of Object.entries(V)) {
    const r = await parseReport(new VFile({ value }), filingOf('410726-government-office', 2023));
    console.log(k, r.form.proactive);
    for (const [row, cells] of Object.entries(r.tables.proactive)) {
      const p = Object.entries(cells).filter(([,c]) => c.raw || c.value !== null).map(([n, c]) => `${n}=${c.value}/${c.status}`);
      if (p.length) console.log('  ', row, p.join(' '));
    }
    for (const f of r.findings) if (f.table === 'proactive') console.log('   !', f.rule, f.row ?? '', f.actual);
  }
});
