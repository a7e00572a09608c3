import { COPYING } from '#language/copying.ts';
import { copyText } from './copy-text.ts';
import { ownElement } from './own-element.ts';

/** `<copy-block>`: today's date and the full address in place of their placeholders, and a button that copies. */
class CopyBlock extends HTMLElement {
  connectedCallback(): void {
    const { path = '', placeholder } = this.closest<HTMLElement>('[data-path]')?.dataset ?? {};
    const text = this.querySelector('pre');
    if (!text || this.querySelector('button')) return;
    const button = ownElement('button', { class: 'button small no-print', type: 'button' }, COPYING.copy);
    const status = ownElement('span', { class: 'visually-hidden', role: 'status' });
    let filled = text.textContent;
    for (const found of path.split(' ')) {
      const address = found.replace('"', '');
      filled = filled.replaceAll(found, found.replace(address, new URL(address, location.href).href));
    }
    if (placeholder) filled = filled.replaceAll(placeholder, today());
    text.textContent = filled;
    text.after(button, status);
    button.addEventListener('click', async () => {
      status.textContent = button.textContent = (await copyText(text.textContent))
        ? COPYING.copied
        : COPYING.failed;
      setTimeout(() => (button.textContent = COPYING.copy), 2000);
    });
  }
}

/** The reader's date, `2026-11-20`. */
function today(): string {
  return new Date().toLocaleDateString('sv-SE');
}

customElements.define('copy-block', CopyBlock);
