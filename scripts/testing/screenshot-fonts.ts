import { output } from './debian-packages.ts';

/** The letters that the committed screenshots are drawn with: Debian's fonts-noto-cjk. */
const FAMILIES = ['Noto Sans CJK SC', 'Noto Serif CJK SC'];
/** Families that the style sheet prefers to them. */
const PREFERRED = ['PingFang SC', 'HarmonyOS Sans SC', 'MiSans', 'Noto Sans SC', 'Source Han Sans SC'];

/**
 * Why this machine cannot draw the committed screenshots, in a sentence; null where it can. Letters differ from one
 * system to the next, and a comparison of other letters says nothing.
 */
export function screenshotObstacle(): string | null {
  if (process.env['SCREENSHOTS'] === 'off') return 'SCREENSHOTS=off leaves the screenshots out.';
  const has = (family: string): boolean => output('fc-list', [family]) !== '';
  const lacks = FAMILIES.filter((family) => !has(family));
  if (lacks.length > 0) {
    return `The screenshots are drawn with ${lacks.join(' and ')}, which this machine lacks: install fonts-noto-cjk.`;
  }
  const other = PREFERRED.find(has);
  return other ? `This machine draws Chinese in ${other}, the screenshots are in ${FAMILIES[0]}.` : null;
}
