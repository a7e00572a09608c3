import type { Rule } from 'eslint';
import { objection } from './layers.ts';

/** The rule of the linter over every static and dynamic import and re-export. */
export const layersRule: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], docs: { description: 'Imports go only towards earlier layers.' } },
  create(context) {
    const check = (node: Rule.Node, source: unknown): void => {
      const specifier = (source as { value?: unknown } | null | undefined)?.value;
      if (typeof specifier !== 'string') return;
      const message = objection(context.cwd, context.filename, specifier);
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
    };
  },
};
