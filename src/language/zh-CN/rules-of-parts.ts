import { countedPlace } from '../../schemas/place.ts';
import { ruleWords } from '../rule-words.ts';
import { tableName } from './form-names.ts';
import { nameNumber, placeName } from './places.ts';

/** What readers are told of the rules about titles, sections and tables, and of what these rules find. */
export const PART_RULES = ruleWords({
  'agency-mismatch': {
    title: '机关名称不符',
    explanation:
      '标题所印的机关名称与登记名称不同（省略上级地名、通行的简称不算），或者正文自称是另一地的报告；报告分在网页和附件两个文件里的，两个文件的标题都要核对。可能是文字识别有误、名称不全或归档有误；归入本机关的依据写在报告页，写明了依据或者只是名称不全的，作为“警告”列出；没有写明依据的不收录。尚未归档的文件，认不出是哪个登记机关的，也在此说明。',
    explain: ({ expected, actual, quote }) =>
      expected !== undefined
        ? `${quote === undefined ? '标题印作' : '正文自称'}“${actual}”，登记名称为“${expected}”。`
        : actual !== undefined
          ? `标题印作“${actual}”，已登记的机关中没有、或者不止一个用这个名称。`
          : '标题和存放的位置都没有说明是哪个机关的报告。',
  },
  'year-mismatch': {
    title: '年份不符',
    explanation:
      '标题所印的年份，或者标题没有年份时正文自述的统计年度，与本馆归档的年份不同；报告分在网页和附件两个文件里的，两个标题都要核对。可能是归档有误，也可能是原文写错；没有核对说明的不收录。尚未归档的文件，标题和存放的位置都没有说明年份的，也在此说明。',
    explain: ({ expected, actual, quote }) =>
      actual === undefined
        ? '标题和存放的位置都没有说明报告的年份。'
        : `${quote === undefined ? '标题印作' : '正文自述统计'} ${actual} 年，本馆归在 ${expected} 年。`,
  },
  'title-missing': {
    title: '没有标题',
    explanation: '第一部分之前没有找到报告标题，无法核对机关名称和年份。',
    explain: () => '第一部分之前没有找到报告标题。',
  },
  'section-missing': {
    title: '缺少部分',
    explanation:
      '年度报告应有六个部分。找不到某一部分的标题时在此列出；该部分可能确实没有，也可能标题写法特殊而未被认出。',
    explain: ({ expected }) => `没有找到“${expected}”部分的标题。`,
  },
  'section-duplicate': {
    title: '部分重复',
    explanation:
      '同一部分的标题印了不止一次。本馆把各段并入同一部分，按原文次序排列，重复的标题作为小标题保留。',
    explain: ({ actual, expected, place }) =>
      `“${actual}”这一标题在${nameNumber(countedPlace(place).kind, expected ?? '')}已经印过，${placeName(place)}再次出现。`,
  },
  'section-misnumbered': {
    title: '部分序号不符',
    explanation:
      '六个部分的次序由法定格式规定。标题前所印的序号与格式不同时在此列出。本馆按标题文字归部分，不按序号，内容不受影响。',
    explain: ({ expected, actual }) => `“${actual}”这一标题的序号与格式不符，按法定格式应为“${expected}、”。`,
  },
  'table-missing': {
    title: '缺少表格',
    explanation:
      '找不到某张法定表格：原文可能没有、只有图片、写作“见附件”，或印成了本馆认不出的样子。表中各格记为“无此行”，不当作 0。',
    explain: ({ table }) => `没有找到${tableName(table)}。`,
  },
  'table-split': {
    title: '表格断开',
    explanation: '一张表在原文中被空行或换页断成几段。本馆按行名接续，不影响数字。',
    explain: ({ table, actual }) => `${tableName(table)}在原文中断成 ${actual} 段，已按行名接续。`,
  },
  'table-other-year': {
    title: '附有另一年度的表',
    explanation:
      '报告在本年度的表之外，另附了标明其他年度的表。本馆只取本年度的数字，另一年度的表照录于正文。',
    explain: ({ actual }) => `这里附有标明 ${actual} 年的表，其中的数字不属于本年度，未予采用。`,
  },
  'table-two-forms': {
    title: '一表两种表头',
    explanation:
      '同一张表里，有的部分用一版格式的表头，有的部分用另一版。本馆逐段按各自的表头取数，不同格式的指标不混作一项。',
    explain: ({ table }) => `${tableName(table)}中各部分的表头属于不同的格式，已逐段按各自的表头取数。`,
  },
});
