import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** A barrier for readers that axe found, with the first few places. */
export interface Barrier {
  id: string;
  help: string;
  nodes: string[];
}

/** What axe finds on a page, or in a part of it, by all of its rules or those that `choose` names. */
export async function barriersOn(
  page: Page,
  choose: (axe: AxeBuilder) => AxeBuilder = (axe) => axe,
): Promise<Barrier[]> {
  // In the page itself, which has no frames of other sites, and without an account of what passed: three times as fast.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await choose(axe).analyze();
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.slice(0, 5).map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
  }));
}
