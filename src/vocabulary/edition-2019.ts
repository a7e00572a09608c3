import type { EditionDefinition } from './edition-definition.ts';
import { APPLICANT_KEYS, APPLICANTS, LASTING_REMEDIES, LASTING_REQUEST_ROWS } from './lasting-parts.ts';

const documents = ['newlyProduced', 'newlyDisclosed', 'totalDisclosed'];
const decisions = ['itemsPreviousYear', 'change', 'decisions'];

/** The form of 2019. Its table 2 counts what was disclosed, and how long the lists of matters are. */
export const EDITION_2019 = {
  key: '2019',
  decree: '国办公开办函〔2019〕60号',
  years: { first: 2019, last: 2020 },
  tables: {
    proactive: {
      columns: {
        newlyProduced: { head: '本年新制作数量', unit: '件' },
        newlyDisclosed: { head: '本年新公开数量', unit: '件' },
        totalDisclosed: { head: '对外公开总数量', unit: '件' },
        itemsPreviousYear: { head: '上一年项目数量', unit: '项' },
        change: { head: '本年增/减', unit: '项' },
        decisions: { head: '处理决定数量', unit: '件' },
        items: { head: '采购项目数量', unit: '项' },
        amount: { head: '采购总金额', unit: '万元' },
      },
      rows: {
        regulations: { columns: documents, series: 'regulations.2019' },
        normativeDocuments: { columns: documents, series: 'normativeDocuments.2019', label: '规范性文件' },
        licensing: { columns: decisions, series: 'licensing.2019' },
        otherPublicServices: { columns: decisions, series: 'otherPublicServices.2019' },
        penalties: { columns: decisions, series: 'penalties.2019' },
        compulsoryMeasures: { columns: decisions, series: 'compulsoryMeasures.2019' },
        administrativeFees: {
          columns: ['itemsPreviousYear', 'change'],
          series: 'administrativeFees.2019',
        },
        procurement: { columns: ['items', 'amount'], series: 'procurement.2019' },
      },
      marks: {
        words: [
          '新制作数量',
          '新公开数量',
          '对外公开总数量',
          '上一年项目数量',
          '采购项目数量',
          '其他对外管理服务',
        ],
        rows: [],
      },
    },
    requests: {
      columns: APPLICANTS,
      rows: {
        ...LASTING_REQUEST_ROWS,
        otherDisposition: { columns: APPLICANT_KEYS, series: 'otherDisposition.2019' },
      },
      marks: {
        // Nothing stands between 其他处理 and the total but its own cells, be they blank or elsewhere.
        words: ['其他处理七总计', '其他处理总计'],
        rows: [
          {
            row: 'otherDisposition',
            without: [
              'otherDisposition.notClarifiedInTime',
              'otherDisposition.feeUnpaid',
              'otherDisposition.other',
            ],
          },
        ],
      },
    },
    remedies: LASTING_REMEDIES,
  },
} as const satisfies EditionDefinition;
