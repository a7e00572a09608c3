import { isBlank } from '../text/normalise.ts';
import { TEXT_NAMES } from '../vocabulary/text-names.ts';
import { attempting } from './attempting.ts';
import { ContentError, type OnMistake } from './content-error.ts';
import { filesIn, isThere, readContent } from './files.ts';
import { keepersText } from './keepers-text.ts';

/** A text in another language than Chinese, `about.en.md`; the archive may do without. */
const TRANSLATED = /\.[a-z]{2}(?=\.\w+$)/;

/** Looks through content/pages: words that pages show, in files of their own, and no other. */
export async function readTexts(folder: string, onMistake: OnMistake): Promise<void> {
  if (!(await isThere(folder, 'pages'))) return;
  const wanted = new Set<string>(
    Object.values(TEXT_NAMES).flatMap((names) => names.map((name) => `${name}.md`)),
  );
  const known = new Set(wanted);
  for (const name of await filesIn(folder, 'pages', onMistake)) {
    const path = `pages/${name}`;
    const text = await attempting(onMistake)(async () => keepersText(await readContent(folder, path), path));
    if (!wanted.delete(name) && !known.has(name.replace(TRANSLATED, ''))) {
      onMistake(
        new ContentError(
          path,
          'Unexpected text, expected one that a page shows',
          'Correct its name, or remove it.',
          'file-name',
        ),
      );
    } else if (text !== null && (isBlank(text) || text.includes('\uFFFD'))) {
      onMistake(
        new ContentError(
          path,
          `Unexpected ${isBlank(text) ? 'empty text' : 'lost character (U+FFFD)'}, expected words`,
          'Mend the text.',
          'text',
        ),
      );
    }
  }
  for (const name of wanted) {
    onMistake(
      new ContentError(
        `pages/${name}`,
        'Unexpected absence, expected a text that a page shows',
        'Write it.',
        'file-name',
      ),
    );
  }
}
