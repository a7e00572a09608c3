import { distance } from 'fastest-levenshtein';
import { formKey } from '../text/form-key.ts';
import { splitOrdinal } from '../text/numerals.ts';
import { remember } from '../text/remember.ts';
import { SECTIONS, type SectionKey } from './sections.ts';

/** What a line says as the title of a section. */
export interface SectionTitle {
  key: SectionKey;
  /** The ordinal printed before it; null where there is none. */
  ordinal: number | null;
}

const byTitle = new Map<string, SectionKey>(
  SECTIONS.flatMap(({ key, label, aliases }) =>
    [label, ...aliases].map((title) => [formKey(title), key] as const),
  ),
);
const LONGEST = Math.max(...[...byTitle.keys()].map((title) => title.length)) + 16;

/** A title without the words that offices leave out, add or exchange: 的, 基本, 及 for 和 for 、 */
function bare(title: string): string {
  return title.replace(/的|基本|以及|[及和与]/g, '');
}

const byBareTitle = new Map([...byTitle].map(([title, key]) => [bare(title), key]));

/** A title behind its ordinal may differ from the form's in one letter of six. */
const LETTERS_A_FAULT = 6;

/**
 * What offices call a section in words of their own behind the ordinal that the form gives it, as `bare` leaves them:
 * 五、存在不足及改进措施. Elsewhere such words may be those of any heading.
 */
const OWN_WORDS: Record<SectionKey, RegExp> = {
  overview:
    /^(?:全年|本?年度)?(?:(?:政府信息|政务|信息)公开)?(?:工作)?(?:总体|整体|主要)?(?:工作)?(?:开展)?(?:情况|概[况述])(?:概述)?$/,
  proactive: /^(?:行政机关)?(?:政[府务])?(?:信息)?主动公开(?:政[府务])?(?:信息)?(?:工作|数据)?(?:情况|统计)$/,
  requests:
    /^(?:行政机关)?(?:收到|[受办处]理)*(?:政[府务])?(?:公开)?(?:信息)?(?:公开)?依?申请(?:公开)?(?:政[府务])?(?:信息)?(?:公开)?(?:工作|收到|[受办处]理)*情况$/,
  remedies:
    /^因?(?:(?:政府|政务)?信息公开)?(?:工作|引发|被?申请|提起)*(?:行政)?复议(?:提起|引发)?(?:行政)?诉讼(?:申诉)?情况$/,
  problems:
    /^(?:(?:政府信息|政务|信息)公开)?(?:工作)?中?(?:存在)?(?:主要)?(?:(?:问题|不足|困难|短板)+(?:(?:下一?步|今后)?(?:工作)?(?:改进|整改|情况|措施|打算|计划|安排|方向|思路)*)|(?:下一?步|今后)?(?:工作)?(?:改进|整改)?(?:措施|打算|计划|安排|思路))$/,
  other:
    /^(?=.*(?:其他|需|应))(?:其他)?(?:需要?|应当)?(?:报告|说明)?(?:其他)?(?:[有相]关)?(?:事项|情况|内容)?$/,
};

/** A year before a title: 2023年总体情况. */
const YEAR = /^(?:19|20)\d\d年度?/;

const byOrdinal = new Map<number, SectionKey>(SECTIONS.map(({ key, ordinal }) => [ordinal, key]));

/** The section whose own ordinal stands before words that offices have for its title; undefined where they are others. */
function titleInOwnWords(words: string, ordinal: number): SectionKey | undefined {
  const key = byOrdinal.get(ordinal);
  const plain = words.replace(YEAR, '');
  return key && (OWN_WORDS[key].test(plain) || byBareTitle.get(plain) === key) ? key : undefined;
}

/**
 * Reads a line as the title of a section, with or without its ordinal; null where it is none. Behind an ordinal (一、)
 * small words may differ and a few letters be misprinted. A bracketed ordinal, （一）, never opens a section:
 * sub-headings of the overview repeat the titles of the sections.
 */
export const readSectionTitle = remember((line: string): Readonly<SectionTitle> | null => {
  const text = line.trim();
  if (text.length > LONGEST) return null;
  const { ordinal, rest } = splitOrdinal(text);
  if (ordinal?.style === 'bracketed') return null;
  const words = formKey(rest);
  const key =
    byTitle.get(words) ??
    (rest.includes('\uFFFD') ? damagedTitle(rest) : undefined) ??
    (ordinal?.style === 'chinese' && !/[。；;，,：:]/.test(rest)
      ? (similarTitle(bare(words)) ?? titleInOwnWords(bare(words), ordinal.value))
      : undefined);
  return key ? { key, ordinal: ordinal?.value ?? null } : null;
});

const ordinals = new Map<SectionKey, number>(SECTIONS.map(({ key, ordinal }) => [key, ordinal]));

/** Whether a line is the title of a section behind the ordinal that the form gives it. */
export function isOwnTitle(line: string): boolean {
  const title = readSectionTitle(line);
  return title !== null && ordinals.get(title.key) === title.ordinal;
}

/** Reads a line as a title to the letter behind the bracketed ordinal of its section, （三）; null where it is none. */
export function readBracketedTitle(line: string): SectionTitle | null {
  const text = line.trim();
  if (text.length > LONGEST) return null;
  const { ordinal, rest } = splitOrdinal(text);
  const key = ordinal?.style === 'bracketed' ? byTitle.get(formKey(rest)) : undefined;
  return key && ordinal && ordinals.get(key) === ordinal.value ? { key, ordinal: ordinal.value } : null;
}

/** Whether a line with an ordinal is the beginning of a title that the next line completes. */
export function beginsSectionTitle(line: string): boolean {
  const { ordinal, rest } = splitOrdinal(line.trim());
  if (ordinal?.style !== 'chinese') return false;
  const words = formKey(rest);
  return (
    words.length >= 6 &&
    [...byTitle.keys()].some((title) => title.length > words.length && title.startsWith(words))
  );
}

/** The section with the most similar title; undefined where none or more than one section is similar enough. */
function similarTitle(words: string): SectionKey | undefined {
  const exact = byBareTitle.get(words);
  if (exact) return exact;
  if (words.length < 4) return undefined;
  const keys = new Set(
    [...byBareTitle].flatMap(([title, key]) => {
      const most = Math.floor(title.length / LETTERS_A_FAULT);
      return Math.abs(title.length - words.length) <= most && distance(title, words) <= most ? [key] : [];
    }),
  );
  return keys.size === 1 ? [...keys][0] : undefined;
}

/** The only section whose title a line with unreadable characters can have been, if it is nearly whole. */
function damagedTitle(text: string): SectionKey | undefined {
  const [first = '', ...others] = text.split(/\uFFFD+/).map(formKey);
  const pattern = new RegExp(`^${[first, ...others].join('.{1,2}')}$`, 'u');
  const keys = new Set([...byTitle].filter(([title]) => pattern.test(title)).map(([, key]) => key));
  return keys.size === 1 && [first, ...others].join('').length >= 4 ? [...keys][0] : undefined;
}

/** The titles of all sections in their compared form, with the key of each. */
export const SECTION_TITLES: ReadonlyMap<string, SectionKey> = byTitle;
