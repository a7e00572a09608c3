/** Links to the same page in other languages keep the query and the cell that the reader is at. */
class LanguageSwitch extends HTMLElement {
  connectedCallback(): void {
    // Beforehand, so that a link that is copied or opened beside the page keeps them too.
    for (const type of ['pointerdown', 'focusin', 'click', 'contextmenu'])
      this.addEventListener(type, () => this.#update());
  }

  #update(): void {
    for (const link of this.querySelectorAll('a')) {
      link.search = location.search;
      link.hash = location.hash;
    }
  }
}

customElements.define('language-switch', LanguageSwitch);
