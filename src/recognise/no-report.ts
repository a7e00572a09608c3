import type { Block, Report } from '../schemas/report.ts';
import { fold, isBlank } from '../text/normalise.ts';
import { sentencesOf } from '../text/sentences.ts';
import { simplify } from '../text/traditional.ts';
import {
  ATTACHED,
  LIST,
  NAVIGATION,
  OTHER,
  PAGES,
  TITLE,
  UNREAD,
  UNREAD_PICTURE,
  type NoReport,
} from './no-report-kinds.ts';

/** A report in a few sentences is one; fewer letters in whole sentences than this are a page around something else. */
const LEAST_PROSE = 40;
const SUBJECT = /公开/;
const REPORT = /报告|年报|总结/;
/** What every report speaks of, in every form that there was. */
const COUNTED = [/主动公开/, /申请/];
/** How a line ends that is the title of another document on the same subject. */
const OTHER_DOCUMENT =
  /(?:政府信息|政务|信息)公开.{0,24}(?:指南|目录|条例|规定|制度|办法|细则|申请表|流程图?|方案|要点|通知|函)$/;
/** A title of what tells offices how to write their reports: it may have the sections of one. */
const ABOUT_REPORTS =
  /关于(?:认真|切实|进一步)?(?:做好|报送|编制|编写|开展|印发).*(?:通知|函)$|(?:格式|模板|样本|范本|范文)$/;
const LONGEST_TITLE = 80;
/** How many of its first lines can be the title of a document. */
const FIRST_LINES = 4;

/**
 * What a file is that was parsed as a report and is none: it has no number in any table, neither sections with prose
 * nor a few sentences on its subject, and no table of the form below its title. Null of a report, however short, of whatever form. `text` is asked for the words of
 * the whole file where the report does not tell.
 */
export function noReport(
  report: Omit<Report, 'id' | 'agency' | 'year'>,
  text: () => string,
): NoReport | null {
  if (report.holding === 'figures' || hasNumbers(report)) return null;
  const blocks = [...report.preamble, ...report.sections.flatMap((section) => section.blocks)];
  if (ABOUT_REPORTS.test(simplify(fold(report.title)))) return OTHER;
  if (report.sections.length === 0 && isOtherDocument(report.title, blocks)) return OTHER;
  if (report.title !== '' && printsTables(report)) return null;
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

/** Whether tables of the form are printed, their cells blank or with signs for none: whatever the page links, it holds them itself. */
function printsTables({ tables }: Pick<Report, 'tables'>): boolean {
  return Object.values(tables).some((table) =>
    Object.values(table).some((row) =>
      Object.values(row).some(
        ({ status }) => status === 'blank' || status === 'dash' || status === 'unreadable',
      ),
    ),
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
