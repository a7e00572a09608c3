import { getEntry, render } from 'astro:content';
import { TEXT_ENDING } from '#language/language-pages.ts';

/**
 * One of content/pages/*.md as a component, by file name without its ending: in the language of the page where the content
 * has it, else in Chinese. Throws where there is none.
 */
export async function text(name: string) {
  const entry = (await getEntry('texts', name + TEXT_ENDING)) ?? (await getEntry('texts', name));
  if (!entry) throw new RangeError(`Unexpected text ${name}, expected a file content/pages/${name}.md`);
  return (await render(entry)).Content;
}
