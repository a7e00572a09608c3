import { COPYING } from '../../language/zh-CN/copying.ts';
import { copyText } from './copy-text.ts';

/** `<cite-report>`: today's date and the full address in place of their placeholders, and buttons that copy. */
class CiteReport extends HTMLElement {
  connectedCallback(): void {
    const { placeholder = '', path = '' } = this.dataset;
    const address = new URL(path, location.href).href;
    const status = this.querySelector('[role="status"]');
    for (const citation of this.querySelectorAll('.citation')) {
      const text = citation.querySelector('pre');
      const button = citation.querySelector('button');
      if (!text || !button) continue;
      text.textContent = text.textContent.replaceAll(path, address).replaceAll(placeholder, today());
      button.hidden = false;
      button.addEventListener('click', async () => {
        const said = (await copyText(text.textContent)) ? COPYING.copied : COPYING.failed;
        button.textContent = said;
        if (status) status.textContent = said;
        setTimeout(() => (button.textContent = COPYING.copy), 2000);
      });
    }
  }
}

/** The reader's date, `2026-11-20`. */
function today(): string {
  return new Date().toLocaleDateString('sv-SE');
}

customElements.define('cite-report', CiteReport);
