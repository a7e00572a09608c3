import type { Rule } from './drawing.ts';
import { SNAP } from './join-rules.ts';

/** Lines in groups of those that touch. */
export function connected(rules: readonly Rule[]): Rule[][] {
  const parents = rules.map((_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root]!;
    for (let next = at; parents[next] !== root;) [next, parents[next]] = [parents[next]!, root];
    return root;
  };
  const flat = rules.flatMap((rule, at) => (rule.axis === 'horizontal' ? [at] : []));
  const upright = rules.flatMap((rule, at) => (rule.axis === 'vertical' ? [at] : []));
  for (const one of flat) {
    for (const other of upright) {
      if (touches(rules[one]!, rules[other]!)) parents[find(one)] = find(other);
    }
  }
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, at) => {
    const root = find(at);
    const group = groups.get(root);
    if (group) group.push(rule);
    else groups.set(root, [rule]);
  });
  return [...groups.values()];
}

function touches(flat: Rule, upright: Rule): boolean {
  return (
    upright.at >= flat.from - SNAP &&
    upright.at <= flat.to + SNAP &&
    flat.at >= upright.from - SNAP &&
    flat.at <= upright.to + SNAP
  );
}
