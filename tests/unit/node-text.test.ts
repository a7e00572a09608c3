import type { PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { nodeText } from '../../src/formats/node-text.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });

test.each<RootContent>([
  { type: 'paragraph', children: [] },
  { type: 'paragraph', children: [text('规章')] },
  { type: 'paragraph', children: [text('规'), { type: 'strong', children: [text('章')] }] },
  { type: 'paragraph', children: [{ type: 'emphasis', children: [text('规章')] }] },
  { type: 'heading', depth: 2, children: [text('规章')] },
  {
    type: 'list',
    children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [text('规章')] }] }],
  },
])('gives all words of a node: %j', (node) => {
  expect(nodeText(node)).toBe(toString(node));
});
