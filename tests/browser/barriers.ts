import type { Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    /** In a page to which `bringAxe` has brought it. */
    axe: typeof axe;
  }
}

/** A barrier for readers that axe found, with the first few places. */
export interface Barrier {
  id: string;
  help: string;
  nodes: string[];
}

/** axe's rules that depend on the colours of a page; by all others it is the same in light and in dark. */
export const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Brings axe to a page that does not have it yet; axe's own builder brings it again for every question. */
async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
}

function barriersOf(found: readonly axe.Result[]): Barrier[] {
  return found.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.slice(0, 5).map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
  }));
}

/** What axe finds on a page whatever its colours. */
export async function barriersOn(page: Page): Promise<Barrier[]> {
  await bringAxe(page);
  const found = await page.evaluate(
    async ({ ofColour, standards }) => {
      const { violations } = await window.axe.run(document, {
        runOnly: { type: 'tag', values: standards },
        rules: Object.fromEntries(ofColour.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
      });
      return violations;
    },
    { ofColour: RULES_OF_COLOUR, standards: STANDARDS },
  );
  return barriersOf(found);
}

/**
 * What axe finds on a page by rules of colour. It weighs a piece of text for milliseconds, and a page has thousands:
 * so two of every make are weighed, the first and the last. Of one make is text of one colour, size, weight and
 * decoration over the same grounds, within text of one colour.
 */
export async function barriersOfColour(page: Page, rules: string[]): Promise<Barrier[]> {
  await bringAxe(page);
  const found = await page.evaluate(async (rules) => {
    const makes = new Map<string, Element[]>();
    const groundOf = ({ backgroundColor, backgroundImage, opacity, filter, position }: CSSStyleDeclaration) =>
      [backgroundColor, backgroundImage, opacity, filter, position].join();
    const NO_GROUND = 'rgba(0, 0, 0, 0),none,1,none,static';
    const walk = (element: Element, above: string, around: string): void => {
      const style = getComputedStyle(element);
      const ground = groundOf(style);
      const grounds = ground === NO_GROUND ? above : `${above} ${ground}`;
      const isText =
        element.matches('input, textarea, select') ||
        [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
      if (isText && element.checkVisibility()) {
        const { color, fontSize, fontWeight, textDecorationLine } = style;
        const make = [grounds, around, color, fontSize, fontWeight, textDecorationLine].join('|');
        const [first = element] = makes.get(make) ?? [];
        makes.set(make, [first, element]);
      }
      for (const child of element.children) walk(child, grounds, style.color);
    };
    walk(document.body, '', '');
    if (makes.size === 0) throw new Error('There is no text on the page');
    const include = [...new Set([...makes.values()].flat())];
    const { violations } = await window.axe.run(
      { include },
      { runOnly: { type: 'rule', values: rules }, resultTypes: ['violations'] },
    );
    return violations;
  }, rules);
  return barriersOf(found);
}
