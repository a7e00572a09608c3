/**
 * `<reading-preferences>`: dark theme and large type. The choice stands as `data-theme` and `data-type` on the root and
 * in localStorage, from where public/preferences.js takes it before the next page is painted.
 */
class ReadingPreferences extends HTMLElement {
  readonly #systemDark = matchMedia('(prefers-color-scheme: dark)');

  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button');
      if (button?.dataset['preference'] === 'theme') this.#setTheme(!this.#isDark());
      if (button?.dataset['preference'] === 'type') this.#setLargeType(!this.#isLarge());
      this.#show();
    });
    this.#systemDark.addEventListener('change', () => this.#show());
    this.#show();
  }

  #isDark(): boolean {
    const { theme } = document.documentElement.dataset;
    return theme ? theme === 'dark' : this.#systemDark.matches;
  }

  #isLarge(): boolean {
    return document.documentElement.dataset['type'] === 'large';
  }

  /** A choice that equals the system's is forgotten, so that the page follows the system again. */
  #setTheme(dark: boolean): void {
    keep('theme', dark === this.#systemDark.matches ? null : dark ? 'dark' : 'light');
  }

  #setLargeType(large: boolean): void {
    keep('type', large ? 'large' : null);
  }

  #show(): void {
    const pressed = { theme: this.#isDark(), type: this.#isLarge() };
    for (const button of this.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(pressed[button.dataset['preference'] as 'theme' | 'type']));
    }
  }
}

function keep(name: 'theme' | 'type', value: string | null): void {
  const { dataset } = document.documentElement;
  if (value === null) delete dataset[name];
  else dataset[name] = value;
  try {
    if (value === null) localStorage.removeItem(`nianbao.${name}`);
    else localStorage.setItem(`nianbao.${name}`, value);
  } catch {
    // Storage may be blocked; the choice then lasts for this page.
  }
}

customElements.define('reading-preferences', ReadingPreferences);
