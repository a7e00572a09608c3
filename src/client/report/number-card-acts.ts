import { aboutAddress } from '../../addresses.ts';
import { CHARTS } from '#language/charts.ts';
import { COPYING } from '#language/copying.ts';
import { NUMBER_CARD as words } from '#language/number-card.ts';
import { COLON, SEPARATOR } from '#language/punctuation.ts';
import { copyText } from '../copy-text.ts';
import { button } from '../button.ts';
import { element } from '../element.ts';
import type { ToldCell } from './told-cell.ts';

/** What copies a report of a misread number, and says where to send it; `printed` is where the number stands. */
export function correction({ sentence }: ToldCell, printed: () => string, address: string): Node {
  const said = element('span', { class: 'meta', role: 'status' });
  const copy = button('plain-button', words.correct, async () => {
    const done = await copyText(words.correction(sentence, printed(), address));
    said.replaceChildren(
      done ? words.correctCopied : COPYING.failed,
      ' ',
      element('a', { href: `${aboutAddress()}#contact` }, words.correctHow),
    );
  });
  const both = document.createDocumentFragment();
  both.append(copy, said);
  return both;
}

/** What the strip says below its sentence, a paragraph each. */
export function linesOf(card: HTMLElement): string[] {
  const paragraphs = [...card.querySelectorAll(':scope > p:not([class])')].map((one) =>
    one.textContent.trim(),
  );
  const lists = [...card.querySelectorAll('.number-card-elsewhere > div:has(li)')].map((one) => {
    const [head, ...entries] = [...one.querySelectorAll('.number-card-head, li')].map(
      ({ textContent }) => textContent,
    );
    return `${head ?? ''}${COLON}${entries.join(SEPARATOR)}`;
  });
  return [...paragraphs, ...lists].filter(Boolean);
}

/** What saves the strip as a picture: its sentence, these lines, and the address. */
export function pictureSaver(
  { sentence, report, id }: ToldCell,
  lines: () => string[],
  address: string,
): HTMLElement {
  return button('plain-button', words.savePicture, async () => {
    const { saveWords } = await import('../charts/saved-picture.ts');
    const below = [...lines(), CHARTS.saved.source, address];
    saveWords({ title: sentence, below }, `${report.replaceAll('/', '-')}-${id}`);
  });
}

/** What copies a text, and says for two seconds whether it could. */
export function copier(label: string, text: () => string): HTMLElement {
  const copy = button('plain-button', label, async () => {
    copy.textContent = (await copyText(text())) ? COPYING.copied : COPYING.failed;
    setTimeout(() => (copy.textContent = label), 2000);
  });
  return copy;
}
