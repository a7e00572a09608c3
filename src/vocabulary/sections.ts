/** The six sections that 条例 article 50 asks of a report, in the order of the form. */
export const SECTIONS = [
  {
    key: 'overview',
    ordinal: 1,
    label: '总体情况',
    english: 'Overview',
    aliases: [
      '概述',
      '总体概述',
      '总体工作情况',
      '政府信息公开工作总体情况',
      '信息公开总体情况',
      '政府信息公开工作情况',
      '政府信息公开工作基本情况',
      '工作基本情况',
      '工作情况概述',
    ],
  },
  {
    key: 'proactive',
    ordinal: 2,
    label: '主动公开政府信息情况',
    english: 'Proactive disclosure',
    aliases: [
      '行政机关主动公开政府信息情况',
      '主动公开政府信息的情况',
      '政府信息主动公开情况',
      '主动公开信息情况',
      '主动公开情况',
    ],
  },
  {
    key: 'requests',
    ordinal: 3,
    label: '收到和处理政府信息公开申请情况',
    english: 'Requests received and processed',
    aliases: [
      '行政机关收到和处理政府信息公开申请情况',
      '收到和处理政府信息公开申请的情况',
      '收到和处理政府信息依申请公开情况',
      '依申请公开政府信息情况',
      '政府信息依申请公开情况',
      '收到和处理公众申请政府信息公开情况',
      '收到和处理信息公开申请情况',
    ],
  },
  {
    key: 'remedies',
    ordinal: 4,
    label: '政府信息公开行政复议、行政诉讼情况',
    english: 'Administrative reconsideration and litigation',
    aliases: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '政府信息公开行政复议、行政诉讼的情况',
      '政府信息公开行政复议和行政诉讼情况',
      '因政府信息公开申请行政复议、提起行政诉讼情况',
      '政府信息公开申请行政复议、行政诉讼情况',
      '政府信息公开工作行政复议、行政诉讼情况',
      '申请行政复议、提起行政诉讼情况',
      '行政复议、行政诉讼情况',
    ],
  },
  {
    key: 'problems',
    ordinal: 5,
    label: '存在的主要问题及改进情况',
    english: 'Problems and improvement',
    aliases: [
      '政府信息公开工作存在的主要问题及改进情况',
      '存在的主要问题和改进情况',
      '存在的问题及改进情况',
      '存在主要问题及改进情况',
      '存在的主要问题及改进措施',
      '存在问题及改进措施',
      '主要问题及改进情况',
      '政府信息公开工作存在的问题及改进情况',
      '存在的主要问题及下一步改进措施',
    ],
  },
  {
    key: 'other',
    ordinal: 6,
    label: '其他需要报告的事项',
    english: 'Other matters',
    aliases: [
      '其他需要报告的情况',
      '其他需报告的事项',
      '其他报告事项',
      '其他事项',
      '需要报告的其他事项',
      '其他需要说明的事项',
    ],
  },
] as const;

/** The ordinals that the form prints before its sections: the first is of section 1. */
export const SECTION_NUMERALS = '一二三四五六';

export type SectionKey = (typeof SECTIONS)[number]['key'];
export const SECTION_KEYS = SECTIONS.map((section) => section.key);
