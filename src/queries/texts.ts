import { getEntry, render } from 'astro:content';
import { TEXT_ENDING } from '#language/language-pages.ts';
import { asked, digestOf } from '../recording/inputs.ts';

/**
 * One of content/pages/*.md as a component, by file name without its ending: in the language of the page where the content
 * has it, else in Chinese. Throws where there is none.
 */
export const text = asked(
  'text',
  async (name: string) => (await render(await entryOf(name))).Content,
  async (name) => {
    const { id, body } = await entryOf(name);
    return digestOf([id, body]);
  },
);

async function entryOf(name: string) {
  const entry = (await getEntry('texts', name + TEXT_ENDING)) ?? (await getEntry('texts', name));
  if (!entry) throw new RangeError(`Unexpected text ${name}, expected a file content/pages/${name}.md`);
  return entry;
}
