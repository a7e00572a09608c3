import type { Agency } from '../schemas/agency.ts';
import type { Region } from '../schemas/region.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';

/** A region with what the archive holds there. Counts include everything below it. */
export interface RegionNode {
  region: Region;
  children: RegionNode[];
  /** Agencies of this region itself, not of those below. */
  agencies: Agency[];
  agencyCount: number;
  reportCount: number;
}

/** Provinces with their prefectures and counties, each level by division code. */
export function regionTree(
  regions: readonly Region[],
  agencies: readonly Agency[],
  reports: readonly Pick<ReportSummary, 'agency'>[],
): RegionNode[] {
  const nodes = new Map<string, RegionNode>(
    [...regions]
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map((region) => [region.code, { region, children: [], agencies: [], agencyCount: 0, reportCount: 0 }]),
  );
  const upwards = function* (code: string): Generator<RegionNode> {
    for (let node = nodes.get(code); node; node = nodes.get(node.region.parent ?? '')) yield node;
  };
  const divisionOf = new Map<string, string>();
  for (const agency of agencies) {
    divisionOf.set(agency.id, agency.division);
    nodes.get(agency.division)?.agencies.push(agency);
    for (const node of upwards(agency.division)) node.agencyCount += 1;
  }
  for (const { agency } of reports) {
    for (const node of upwards(divisionOf.get(agency) ?? '')) node.reportCount += 1;
  }
  const roots: RegionNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.region.parent ? nodes.get(node.region.parent) : undefined;
    (parent?.children ?? roots).push(node);
  }
  return roots;
}

/** A node and all below it, from the top down. */
export function* nodesOf(nodes: readonly RegionNode[]): Generator<RegionNode> {
  for (const node of nodes) {
    yield node;
    yield* nodesOf(node.children);
  }
}

/** The agencies of a region and of all regions below it. */
export function agenciesWithin(node: RegionNode): Agency[] {
  return [...nodesOf([node])].flatMap((inner) => inner.agencies);
}

/** Agencies in groups that read well as a list: a province's own, then those of each region right below it. */
export function agencyGroups(tree: readonly RegionNode[]): { region: Region; agencies: Agency[] }[] {
  return tree
    .flatMap((province) => [
      { region: province.region, agencies: province.agencies },
      ...province.children.map((child) => ({ region: child.region, agencies: agenciesWithin(child) })),
    ])
    .filter((group) => group.agencies.length > 0);
}
