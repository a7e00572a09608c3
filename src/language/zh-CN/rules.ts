import { countedPlace } from '../../schemas/place.ts';
import type { RuleId } from '../../schemas/rule-id.ts';
import type { RuleWords } from '../rule-words.ts';
import { columnName, rowName, tableName } from './form-names.ts';
import { nameNumber, placeName } from './places.ts';

/** What readers are told of the rules and of what they find. */
export const RULE_WORDS: Readonly<Record<RuleId, RuleWords>> = {
  'request-balance': {
    title: '勾稽关系',
    explanation:
      '申请表每一列中，本年新收加上年结转，应等于办理结果总计加结转下年度。这是印在表头上的勾稽关系。空白和横线按 0 计；办理结果总计空白的，其余三项全都空白的，有一项漏填（总计空白而分项有数）、无法辨读或者原文没有的，不作判断。',
    explain: ({ table, column, expected, actual }) =>
      `${columnName(table, column)}一列：本年新收与上年结转合计 ${expected} 件，办理结果总计与结转下年度合计 ${actual} 件，两边不等。`,
  },
  'applicant-total': {
    title: '申请人合计',
    explanation:
      '申请表每一行中，六类申请人之和应等于该行“总计”。这是“总计”一词的含义。空白和横线在相加时按 0 计；六类全都空白、只填“总计”的，“总计”空白的，有一格无法辨读或者原文没有的，不作判断。',
    explain: ({ table, row, expected, actual }) =>
      `${rowName(table, row)}一行：六类申请人之和为 ${expected} 件，“总计”印作 ${actual} 件。`,
  },
  'disposition-total': {
    title: '办理结果合计',
    explanation:
      '申请表每一列中，从“予以公开”到“其他处理”的各项办理结果之和，应等于“（七）总计”。本版没有的行不计；空白和横线在相加时按 0 计；一列只填“（七）总计”的，该格空白的，应有的行缺失或者无法辨读的，看不出用的是哪一版格式的，不作判断。',
    explain: ({ table, column, expected, actual }) =>
      `${columnName(table, column)}一列：各项办理结果之和为 ${expected} 件，“（七）总计”印作 ${actual} 件。`,
  },
  'remedy-total': {
    title: '复议诉讼合计',
    explanation:
      '复议诉讼表中，维持、纠正、其他结果、尚未审结四项之和应等于“总计”。空白和横线在相加时按 0 计；四项全都空白、只填“总计”的，“总计”空白的，有一格无法辨读或者原文没有的，不作判断。',
    explain: ({ table, row, expected, actual }) =>
      `${rowName(table, row)}：四种结果之和为 ${expected} 件，“总计”印作 ${actual} 件。`,
  },
  'carry-continuity': {
    title: '两年结转相接',
    explanation:
      '上一年报告所说的“结转下年度继续办理”，应与本年报告的“上年结转”逐列相等。法规没有写明这一条，是本馆的推断；机构调整、补报、改按新的口径统计，都可能使两年不接。空白和横线，只在它所在的行或列与印出的总计相符时按 0 计；上一年的报告未收录，或有一格没有可用的数字时，不作判断。',
    explain: ({ table, column, expected, actual }) =>
      `${columnName(table, column)}一列：上一年报告结转下年度 ${expected} 件，本年报告上年结转 ${actual} 件，两年不接。`,
  },
  'stock-flow': {
    title: '现行有效件数与增减',
    explanation:
      '规章、行政规范性文件两行，上一年的现行有效件数加本年制发、减本年废止，一般应等于本年的现行有效件数。这是本馆的推断，实际常因清理、失效、统计口径改变而不符，只作提示。2019 年版格式统计的是公开数量，不与 2021 年版相接；上一年的报告未收录，或有一格没有数字时，不作判断。',
    explain: ({ table, row, expected, actual }) =>
      `${rowName(table, row)}：由上一年的现行有效件数加制发、减废止得 ${expected} 件，本年印作 ${actual} 件。`,
  },
  'prose-agreement': {
    title: '正文与表格数字有别',
    explanation:
      '正文写明的数字与表格中相应的数字不同时，两处并列，供读者查考。这不等于有错：正文可能只说本级或本办，可能把上年结转算在内，也可能只计已办结的。只比较写法明确、所指清楚的句子。',
    explain: ({ table, row, column, expected, actual, quote }) =>
      `正文写作“${quote?.replace(/[。；;]$/, '')}”，所说的数字是 ${actual}；表中${row ? `${rowName(table, row)}的` : '两种行政诉讼的'}${columnName(table, column)}${row ? '' : '合计'}为 ${expected}。两处所指的范围可能不同。`,
  },
  'unit-suspect': {
    title: '金额单位可疑',
    explanation:
      '表头规定金额以万元为单位。金额大得与机关的层级不相称（县级一百亿元以上，市级一千亿元以上），或与上一年相差约一万倍时，可能是把元填在了万元的格里，也可能反过来。本馆照录数字，不代为换算；格内印明单位的不作判断。',
    explain: ({ table, row, column, expected, actual }) =>
      expected
        ? `${rowName(table, row)}的${columnName(table, column)}为 ${actual}，上一年为 ${expected}，相差约一万倍，两年中可能有一年的单位是元。`
        : `${rowName(table, row)}的${columnName(table, column)}为 ${actual}，按万元计与机关的层级不相称，单位可能是元。`,
  },
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
  'row-missing': {
    title: '缺少一行',
    explanation:
      '表格中没有找到本版应有的一行：原文可能没有，也可能行名无法认出。该行各格记为“无此行”，不当作 0。',
    explain: ({ table, row }) => `没有找到${rowName(table, row)}一行。`,
  },
  'row-duplicate': {
    title: '一行重复',
    explanation: '同一行在表中印了不止一次。两次数字相同时采用；不同时，不同的格标“无法辨读”并列出两个数字。',
    explain: ({ table, row, expected, place }) =>
      `${rowName(table, row)}一行在${nameNumber(countedPlace(place).kind, expected ?? '')}已经印过，${placeName(place)}再次出现。`,
  },
  'row-unrecognised': {
    title: '认不出的行',
    explanation:
      '表中有一行带数字，但行名不是本版所有，也无法由位置确定；或者格式版本无法判断，各版这一行的列又不同，看不出数字统计的是什么。这些数字没有收入任何一格，原文照录。',
    explain: ({ table, actual }) => `${tableName(table)}中有一行认不出是哪一项，原文为“${actual}”。`,
  },
  'row-order': {
    title: '行序颠倒',
    explanation: '行的先后与法定表格不同。数字按行名归位；若原文把行名排错，数字也会随之归错。',
    explain: ({ table, row }) => `${rowName(table, row)}一行不在表中应在的位置；数字按行名归位。`,
  },
  'column-order': {
    title: '列序不同',
    explanation: '表头各列的先后与法定表格不同。本馆按原文的表头取数，列在哪个表头之下就归入哪一列。',
    explain: ({ table, actual }) => `${tableName(table)}表头中“${actual}”不在法定位置，已按原文的表头取数。`,
  },
  'column-added': {
    title: '表外的列',
    explanation:
      '表中有法定表格没有的列，如序号、行次、备注或上年总计。这些列所印的内容没有收入任何一格，以原文为准；其余各列仍按表头取数。',
    explain: ({ table, actual }) =>
      `${tableName(table)}比法定表格多出“${actual}”一列，这一列所印的内容没有收入任何一格。`,
  },
  'column-untold': {
    title: '列序存疑',
    explanation:
      '表头各列的先后看不出来，或者照表头所印的先后去读，各行分项与总计大多不符。数字归哪一列不能确定，本馆不按合计去猜，也不按法定表格的次序去套：这些行不取数，原文所印的数字列在一旁。',
    explain: ({ table, row, actual }) =>
      `${rowName(table, row)}一行印作“${actual}”，表头的列序看不出来，或与合计不符，这些数字归哪一列不能确定。`,
  },
  'row-overlong': {
    title: '一行数字过多',
    explanation:
      '一行所印的数字多于列数，照搬前几个会错列。本馆试遍所有读法，只保留与合计关系相符的：只剩一种时采用并标“推算”，剩下多种时标“无法辨读”并列出各种可能。',
    explain: ({ table, row, expected, actual }) =>
      `${rowName(table, row)}一行只有 ${expected} 栏，原文印作“${actual}”，多出的是哪一个，从排列看不出。`,
  },
  'row-short': {
    title: '一行数字不足',
    explanation:
      '一行所印的数字少于列数，又看不出空在哪一列。本馆不补数字，只试各种排法：缺的作空白，或者把连写的数字断开，保留与合计关系相符的。只剩一种时采用并标“推算”，否则标“无法辨读”。',
    explain: ({ table, row, expected, actual }) =>
      actual
        ? `${rowName(table, row)}一行有 ${expected} 栏，原文印作“${actual}”，照所印的分隔不能逐栏对上。`
        : `${rowName(table, row)}一行有 ${expected} 栏，原文这一行没有印出数字。`,
  },
  'row-incomplete': {
    title: '总计空白',
    explanation:
      '分项填有不为 0 的数字，“总计”却空白：这一格是缺漏，不是 0，本馆不代填。分项中有空白的，一行仍然完整，不在此列。',
    explain: ({ table, row, column, actual }) =>
      column
        ? `${rowName(table, row)}一行：分项填有数字，${columnName(table, column)}一格空白。`
        : `${rowName(table, row)}一行：分项填有数字，却有 ${actual} 格空白。`,
  },
  'row-divided': {
    title: '一行分作几项',
    explanation:
      '原文在这一行的行名之下又分列了几项，没有印这一行自己的数字。本馆不代为相加，各项照录于原文。',
    explain: ({ table, row, actual }) =>
      `${rowName(table, row)}一行在原文中分作几项（“${actual}”等），没有这一行自己的数字。`,
  },
  'row-broken': {
    title: '一行断开',
    explanation: '一行的数字在原文中分在几行上（换页、折行或一格一行）。本馆按次序接续。',
    explain: ({ table, actual }) => `${tableName(table)}中有 ${actual} 行的数字分印在几行上，已按次序接续。`,
  },
  'label-lost': {
    title: '行名缺失',
    explanation: '一行数字前没有可辨认的行名，但其前后两行之间只缺这一行，因此按位置归位。请对照原文。',
    explain: ({ table, row }) => `这一行数字前没有可辨认的行名，按位置归入${rowName(table, row)}。`,
  },
  'label-corrected': {
    title: '行名有误字',
    explanation: '行名与法定行名相差个别字（多为文字识别所致），按最相近且次序相符的一行收录。请对照原文。',
    explain: ({ expected, actual }) => `行名印作“${actual}”，按“${expected}”收录。`,
  },
  'label-displaced': {
    title: '行首缺格',
    explanation: '表中有些行丢了行首合并的一格，行名因此左移。本馆按行名而不按位置取数，不影响数字。',
    explain: ({ table, actual }) =>
      `${tableName(table)}中有 ${actual} 行丢了行首的空格，行名左移；数字按行名归位。`,
  },
  'cell-unreadable': {
    title: '无法辨读',
    explanation: '格中印有内容，但不能确定是哪个数。本馆不猜，原样照录。',
    explain: ({ table, row, column, actual }) =>
      `${rowName(table, row)}一行${columnName(table, column)}一格印作“${actual}”，无法确定数字。`,
  },
  'value-note': {
    title: '数字旁有注',
    explanation: '格中除数字外还印有说明或单位。本馆取其中的数字，说明照录；金额一律换算为万元。',
    explain: ({ table, row, column, actual }) =>
      `${rowName(table, row)}一行${columnName(table, column)}一格印作“${actual}”。`,
  },
  'unit-unknown': {
    title: '金额单位不明',
    explanation:
      '表头、表名、行名或格中印的单位不是元、千元、万元、百万元、亿元之类，无法换算为万元。本馆不按万元采用，数字见原文。',
    explain: ({ table, row, column, actual }) =>
      `${rowName(table, row)}的${columnName(table, column)}以“${actual}”为单位，无法换算为万元，未予采用。`,
  },
  encoding: {
    title: '文字编码',
    explanation:
      '原始文件不是按 UTF-8 编码，或者曾被按错误的编码读过又存下（如“政府信息公开”变成“鏀垮簻淇℃伅鍏紑”），或者含有读不出的字节。换一种编码读、能完整读出的，文字未变，只作说明；曾被误读的，本馆按原来的编码还原；缺了字节、还原不全的字以“�”标出，请以发布机关的原文为准；完全读不出的，不作为正文发布，只提供原始文件。',
    explain: ({ actual = '', expected = '', severity }) => {
      if (severity === 'info') return `原始文件按 ${actual} 编码，已照此读出，文字未变。`;
      if (actual === '') return '原始文件用哪种编码都读不成文字，未作为正文发布。';
      if (expected === 'UTF-8') return `原始文件有 ${actual} 处读不成的字，以“�”标出。`;
      if (expected === '0') return `原始文件夹有 ${actual} 个控制字符，已作空格处理。`;
      return severity === 'warning'
        ? `原始文件的文字曾被按错误的编码存下：“${actual}”应为“${expected}”，已全部还原。`
        : `原始文件的文字曾被按错误的编码存下：“${actual}”应为“${expected}”，有些字已还原不全，以“�”标出。`;
    },
  },
  'navigation-left-out': {
    title: '略去网页导航',
    explanation:
      '原始文件连同网页上报告以外的文字一起存下，如“当前位置”“打印”“上一篇”。本馆不把它们收入正文；原始文件仍照原样提供。',
    explain: ({ actual, expected }) =>
      `原始文件中报告以外的 ${expected} 段网页文字未收入正文，如“${actual}”。`,
  },
};
