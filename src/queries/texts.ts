import { getEntry, render } from 'astro:content';

/** One of content/pages/*.md as a component, by file name without its ending. Throws where there is none. */
export async function text(name: string) {
  const entry = await getEntry('texts', name);
  if (!entry) throw new RangeError(`Unexpected text ${name}, expected a file content/pages/${name}.md`);
  return (await render(entry)).Content;
}
