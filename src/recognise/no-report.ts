import type { Block, Report } from '../schemas/report.ts';
import { fold, isBlank } from '../text/normalise.ts';
import { sentencesOf } from '../text/sentences.ts';
import { simplify } from '../text/traditional.ts';

/** What a file is that is no report, as a sentence says it, and what to do about it. */
export interface NoReport {
  what: string;
  hint: string;
}

/** A report in a few sentences is one; fewer letters in whole sentences than this are a page around something else. */
const LEAST_PROSE = 40;
const SUBJECT = /公开/;
const REPORT = /报告|年报|总结/;
/** What every report speaks of, in every form that there was. */
const COUNTED = [/主动公开/, /申请/];
/** How a line ends that is the title of another document on the same subject. */
const OTHER_DOCUMENT =
  /(?:政府信息|政务|信息)公开.{0,24}(?:指南|目录|条例|规定|制度|办法|细则|申请表|流程图?|方案|要点|通知|函)$/;
const LONGEST_TITLE = 80;
/** How many of its first lines can be the title of a document. */
const FIRST_LINES = 4;

const LOOK_AGAIN = 'Open the address in a browser, and save the report itself.';

/** Pages that portals give in place of what was asked for; the first that fits. */
const PAGES: readonly (NoReport & { words: RegExp })[] = [
  {
    what: 'page of a firewall or of a test for robots',
    words:
      /(?:请求|访问|行为).{0,12}(?:被.{0,4}(?:拦截|阻断|阻止|拒绝)|存在.{0,4}(?:威胁|风险|异常))|(?:安全|人机|滑动.{0,6})验证|验证码|安全狗|防火墙|\bWAF\b|Checking your browser|Just a moment|Request blocked|Access Denied|(?:enable|启用|开启)\s*JavaScript/i,
    hint: LOOK_AGAIN,
  },
  {
    what: 'error page',
    words:
      /(?:页面|网页|内容|信息|文章|资源|文件|栏目).{0,10}(?:不存在|未找到|找不到|无法找到|已(?:被)?删除|已下线|走丢|出错)|Page Not Found|\b(?:40[0-9]|50[0-9])\b.{0,20}(?:Not Found|Forbidden|Bad Gateway|Unavailable|Error|错误)|Not Found|Bad Gateway|Service Unavailable|Internal Server Error|系统(?:繁忙|维护|异常|错误)|(?:网站|系统).{0,6}(?:维护|升级)中|服务器.{0,6}(?:错误|异常)/i,
    hint: LOOK_AGAIN,
  },
  { what: 'page to log in', words: /(?:用户|统一|账号)登录|登录(?:超时|后)|请.{0,4}登录/, hint: LOOK_AGAIN },
];

const LIST: NoReport = {
  what: 'list of documents',
  hint: 'Follow the link to the report of this agency and year, and save that page.',
};
const ATTACHED: NoReport = {
  what: 'page that only leads to an attachment or a picture',
  hint: 'The report is in the attachment: look for it as a web page, or open the attachment and save it as a web page (.html) or as text (.txt).',
};
const OTHER: NoReport = {
  what: 'document of another kind',
  hint: 'It is about the disclosure of information and no annual report: file the report itself.',
};
const UNREAD: NoReport = {
  what: 'file whose bytes give no words in any encoding',
  hint: 'Get the file again, or save what a browser shows of it as UTF-8.',
};
const UNREAD_PICTURE: NoReport = {
  what: 'picture in which no words can be read',
  hint: 'Look whether it is the report at all; if it is, scan it upright with 200 dots an inch or more, or look for it as a web page.',
};
const TITLE: NoReport = {
  what: 'title without a report',
  hint: 'Nothing but a title was saved: open the address in a browser, and save the report itself.',
};
const NAVIGATION: NoReport = {
  what: 'text without the title, a table or the sentences of a report',
  hint: 'Look into the file: it holds no report. Save the page of the report itself.',
};

/**
 * What a file is that was parsed as a report and is none: it has no number in any table, and neither sections with prose
 * nor a few sentences on its subject. Null of a report, however short, of whatever form. `text` is asked for the words of
 * the whole file where the report does not tell.
 */
export function noReport(
  report: Omit<Report, 'id' | 'agency' | 'year'>,
  text: () => string,
): NoReport | null {
  if (report.holding === 'figures' || hasNumbers(report)) return null;
  const blocks = [...report.preamble, ...report.sections.flatMap((section) => section.blocks)];
  if (report.sections.length === 0 && isOtherDocument(report.title, blocks)) return OTHER;
  const prose = blocks.flatMap((block) => sentencesOf(block.text)).filter(isSentence);
  const letters = prose.reduce((sum, sentence) => sum + sentence.length, 0);
  const words = simplify([report.title, ...blocks.map((block) => block.text)].join('\n'));
  const isOnSubject = prose.some((sentence) => SUBJECT.test(simplify(sentence))) && REPORT.test(words);
  // News of a meeting is on the subject too; what has no title tells by what every report counts.
  const isTold = report.title !== '' || COUNTED.every((counted) => counted.test(words));
  if (letters >= LEAST_PROSE && isOnSubject && isTold) return null;
  const whole = text();
  if (isBlank(whole)) return report.source.recognisedBy === undefined ? UNREAD : UNREAD_PICTURE;
  return pageOf(simplify(fold(withoutTags(whole)))) ?? (report.title === '' ? NAVIGATION : TITLE);
}

function hasNumbers({ tables }: Pick<Report, 'tables'>): boolean {
  return Object.values(tables).some((table) =>
    Object.values(table).some((row) => Object.values(row).some(({ value }) => value !== null)),
  );
}

function isSentence(text: string): boolean {
  return /[。！？；;!?]/.test(text.slice(-3)) && /\p{Script=Han}{4}/u.test(text);
}

/** Whether the first lines name another document, and none of them an annual report by itself. */
function isOtherDocument(title: string, blocks: readonly Block[]): boolean {
  return [title, ...blocks.slice(0, FIRST_LINES).map((block) => block.text)]
    .map((line) => simplify(fold(line)).replace(/[\s》)」]+$/g, ''))
    .some((line) => line.length <= LONGEST_TITLE && OTHER_DOCUMENT.test(line));
}

function pageOf(text: string): NoReport | null {
  const page = PAGES.find(({ words }) => words.test(text));
  if (page) return { what: page.what, hint: page.hint };
  const lines = text.split(/\n+/).filter((line) => /\S/.test(line));
  const items = lines.filter(
    (line) =>
      line.length < 120 && (/(?:年度报告|年报)/.test(line) || /\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}/.test(line)),
  );
  if (items.length >= 4) return LIST;
  if (/附件|\.(?:pdf|docx?|wps|ofd|xlsx?|jpe?g|png)\b|<img\b|下载/i.test(text)) return ATTACHED;
  return null;
}

const ADDRESS = /\b(?:href|src)\s*=\s*["']?([^"'\s>]*)/i;

/** The words of markup, each element on a line of its own; addresses of links and pictures stay. */
function withoutTags(text: string): string {
  return text
    .replace(/<(script|style)\b[^>]*>(?:(?!<\1)[^])*?<\/\1\s*>/gi, '\n')
    .replace(/<\/?[a-z!][^<>]*>/gi, (tag) => `\n${ADDRESS.exec(tag)?.[1] ?? ''} `);
}
