import { expect, it } from 'vitest';
import { withMeasured } from '../../scripts/bench/measured-section.ts';

const page = 'By hand.\n\n<!-- measured: builds -->\n\nold\n\n<!-- end: builds -->\n\nAlso by hand.\n';

it('what was measured replaces what was measured before, and no word beside it', () => {
  const once = withMeasured(page, 'builds', '| new |\n');
  expect(once).toBe(page.replace('old', '| new |'));
  expect(withMeasured(once, 'builds', 'old')).toBe(page);
});

it('a page without the marks is not written', () => {
  expect(() => withMeasured(page, 'words', '')).toThrow('without <!-- measured: words -->');
});
