import type { SectionKey } from '../../vocabulary/sections.ts';
import type { TableKey } from '../../vocabulary/tables.ts';

/** Short names for the list of a page's parts. */
export const SECTION_NAMES: Readonly<Record<SectionKey, string>> = {
  overview: '总体情况',
  proactive: '主动公开',
  requests: '申请办理',
  remedies: '复议与诉讼',
  problems: '问题与改进',
  other: '其他事项',
};

export const TABLE_CAPTIONS: Readonly<Record<TableKey, string>> = {
  proactive: '主动公开政府信息情况',
  requests: '收到和处理政府信息公开申请情况（单位：件）',
  remedies: '政府信息公开行政复议、行政诉讼情况（单位：件）',
};

/** `新乡市卫滨区政务服务和大数据管理局 2021 年政府信息公开工作年度报告` */
export function reportName(agency: string, year: number): string {
  return `${agency}${year}年政府信息公开工作年度报告`;
}

/** The sentence above a table that is folded because every cell is 0. */
export function allZero(table: TableKey): string {
  return {
    proactive: '这张表的各项都填 0。',
    requests: '全年没有新收、上年结转、办结和结转下年度的申请，这张表各格都填 0。',
    remedies: '没有因政府信息公开引起的行政复议和行政诉讼，这张表各格都填 0。',
  }[table];
}

export const UNFOLD_TABLE = '展开全表';
