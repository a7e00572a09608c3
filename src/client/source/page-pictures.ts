import { PagePicture } from './page-picture.ts';

/** A page is drawn when it is as near to the window as half of its height, and taken away beyond it: pictures are large. */
const NEAR = '50%';

/**
 * `<page-pictures>`: the pages of a raw file. Each is drawn when it nears the window; a fragment of the address marks its
 * spot and says what it is; picking a spot puts its anchor in the address.
 */
class PagePictures extends HTMLElement {
  #pictures: PagePicture[] = [];
  #nearing = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const picture = this.#pictures.find(({ sheet }) => sheet === target);
        if (isIntersecting) void picture?.show();
        else picture?.hide();
      }
    },
    { rootMargin: `${NEAR} 0px` },
  );

  async connectedCallback(): Promise<void> {
    const { file = '', drawer = '', report = '' } = this.dataset;
    this.classList.add('scripted');
    const { DrawnFile } = await import('./drawn-file.ts');
    if (!this.isConnected) return;
    const drawn = new DrawnFile(file, drawer);
    this.#pictures = [...this.querySelectorAll<HTMLElement>('.page-sheet')].map(
      (sheet) => new PagePicture(sheet, drawn, report),
    );
    window.addEventListener('hashchange', this.#mark);
    this.#mark();
    for (const { sheet } of this.#pictures) this.#nearing.observe(sheet);
  }

  disconnectedCallback(): void {
    this.#nearing.disconnect();
    window.removeEventListener('hashchange', this.#mark);
  }

  #mark = (): void => {
    for (const picture of this.#pictures) picture.mark();
  };
}

customElements.define('page-pictures', PagePictures);
