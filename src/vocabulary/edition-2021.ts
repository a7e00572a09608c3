import type { EditionDefinition } from './edition-definition.ts';
import { APPLICANT_KEYS, APPLICANTS, LASTING_REMEDIES, LASTING_REQUEST_ROWS } from './lasting-parts.ts';

const documents = ['issued', 'repealed', 'inForce'];

/** The form of 2021. Its table 2 counts documents in force and decisions, and divides 其他处理 of table 3 into three rows. */
export const EDITION_2021 = {
  key: '2021',
  decree: '国办公开办函〔2021〕30号',
  years: { first: 2021, last: null },
  tables: {
    proactive: {
      columns: {
        issued: { head: '本年制发件数', unit: '件' },
        repealed: { head: '本年废止件数', unit: '件' },
        inForce: { head: '现行有效件数', unit: '件' },
        decisions: { head: '本年处理决定数量', unit: '件' },
        amount: { head: '本年收费金额', unit: '万元' },
      },
      rows: {
        regulations: { columns: documents, series: 'regulations.2021' },
        normativeDocuments: { columns: documents, series: 'normativeDocuments.2021' },
        licensing: { columns: ['decisions'], series: 'licensing.2021' },
        penalties: { columns: ['decisions'], series: 'penalties.2021' },
        compulsoryMeasures: { columns: ['decisions'], series: 'compulsoryMeasures.2021' },
        administrativeFees: { columns: ['amount'], series: 'administrativeFees.2021' },
      },
      marks: { words: ['制发件数', '废止件数', '现行有效件数', '本年收费金额'], rows: [] },
    },
    requests: {
      columns: APPLICANTS,
      rows: {
        ...LASTING_REQUEST_ROWS,
        'otherDisposition.notClarifiedInTime': {
          columns: APPLICANT_KEYS,
          series: 'otherDisposition.notClarifiedInTime',
        },
        'otherDisposition.feeUnpaid': { columns: APPLICANT_KEYS, series: 'otherDisposition.feeUnpaid' },
        'otherDisposition.other': { columns: APPLICANT_KEYS, series: 'otherDisposition.other' },
      },
      marks: { words: ['逾期不补正', '未按收费通知要求缴纳费用'], rows: [] },
    },
    remedies: LASTING_REMEDIES,
  },
} as const satisfies EditionDefinition;
