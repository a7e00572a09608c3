/** Stand in a citation for what changes with the choice. */
const TITLE = '\u0001';
const ADDRESS = '\u0002';

/** `<cite-comparison>`: keeps the citations inside it in step with the title and the address of what the page compares. */
class CiteComparison extends HTMLElement {
  #titles: MutationObserver | undefined;

  connectedCallback(): void {
    // Its blocks put the site's address into their texts first.
    void customElements.whenDefined('copy-block').then(() => this.#begin());
  }

  #begin(): void {
    const { heading = '', first = '', path = '' } = this.dataset;
    const title = document.getElementById(heading);
    if (!title) return;
    const templates = [...this.querySelectorAll('pre')].map((element) => ({
      element,
      text: element.textContent
        .replaceAll(first, TITLE)
        .replaceAll(new URL(path, location.href).href, ADDRESS),
    }));
    const follow = (): void => {
      for (const { element, text } of templates) {
        element.textContent = text
          .replaceAll(TITLE, () => title.textContent)
          .replaceAll(ADDRESS, () => location.href.replace(/#.*$/, ''));
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
