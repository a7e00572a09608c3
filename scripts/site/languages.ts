/** A language that pages are drawn in beside Chinese. */
export interface OtherLanguage {
  /** As HTML names it. */
  tag: string;
  /** The condition of package.json's `imports` that chooses its words. */
  condition: string;
  /** The folder of the site that its pages lie in. */
  folder: string;
}

const CHINESE = 'zh-CN';
const OTHERS: readonly OtherLanguage[] = [{ tag: 'en', condition: 'english', folder: 'en' }];

/** The folders below the site’s base that pages of other languages lie in, with a slash at their end. */
export const LANGUAGE_FOLDERS: readonly string[] = OTHERS.map(({ folder }) => `${folder}/`);

/**
 * The languages beside Chinese that a build draws: all, or those that `wanted` names by their tags, with spaces between
 * (LANGUAGES="zh-CN" is Chinese alone). Throws for a tag of none.
 */
export function otherLanguages(wanted = process.env['LANGUAGES']): readonly OtherLanguage[] {
  const tags = wanted?.split(/\s+/).filter(Boolean) ?? [];
  if (tags.length === 0) return OTHERS;
  const known = [CHINESE, ...OTHERS.map(({ tag }) => tag)];
  const unknown = tags.find((tag) => !known.includes(tag));
  if (unknown !== undefined)
    throw new Error(`Unexpected language ${unknown} in LANGUAGES, expected some of ${known.join(' ')}`);
  return OTHERS.filter(({ tag }) => tags.includes(tag));
}

/** Tells the pages of this process in which languages the site is built: each page leads to itself in the others. */
export function announceLanguages(others: readonly OtherLanguage[]): void {
  process.env['NIANBAO_LANGUAGES'] = [CHINESE, ...others.map(({ tag }) => tag)].join(' ');
}
