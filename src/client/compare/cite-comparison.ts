import { escapeHtml } from '../../views/tree.ts';

/** Stand in a text for what changes with the choice. */
const TITLE = '\u0001';
const ADDRESS = '\u0002';
const FRAME = '\u0003';

/**
 * `<cite-comparison>`: keeps the citations and the code inside it in step with the title and the address of what the page
 * compares. `data-path` and `data-frame` are the addresses of what it compares at first.
 */
class CiteComparison extends HTMLElement {
  #titles: MutationObserver | undefined;

  connectedCallback(): void {
    // Its blocks put the site's address into their texts first.
    void customElements.whenDefined('copy-block').then(() => this.#begin());
  }

  #begin(): void {
    const { heading = '', first = '', path = '', frame = '' } = this.dataset;
    const title = document.getElementById(heading);
    if (!title) return;
    const page = new URL(path, location.href);
    const framed = new URL(frame, location.href);
    const templates = [...this.querySelectorAll('pre')].map((element) => {
      const written = element.closest('.embed-offer') ? escapeHtml : String;
      const text = element.textContent
        .replaceAll(first, TITLE)
        .replaceAll(written(page.href), ADDRESS)
        .replaceAll(written(framed.href), FRAME);
      return { element, text, written };
    });
    const follow = (): void => {
      if (location.search) page.search = framed.search = location.search;
      for (const { element, text, written } of templates) {
        element.textContent = text
          .replaceAll(TITLE, () => title.textContent)
          .replaceAll(ADDRESS, () => written(page.href))
          .replaceAll(FRAME, () => written(framed.href));
      }
    };
    this.#titles = new MutationObserver(follow);
    this.#titles.observe(title, { childList: true, characterData: true, subtree: true });
    // Sorting changes the address and not the title.
    this.addEventListener('pointerenter', follow);
    this.addEventListener('focusin', follow);
    follow();
  }

  disconnectedCallback(): void {
    this.#titles?.disconnect();
  }
}

customElements.define('cite-comparison', CiteComparison);
