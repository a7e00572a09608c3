/** What every search box of the site has: `/` leads to it, and it suggests where what is typed may lead. */
const BOX = 'form[role="search"] input[name="q"]';

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target?.isContentEditable || target?.matches('input, textarea, select')) return;
  const box = [...document.querySelectorAll<HTMLInputElement>(BOX)].find((input) => input.checkVisibility());
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

document.addEventListener('focusin', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.matches(BOX)) return;
  void import('./search/suggestions.ts').then(({ offerSuggestions }) => offerSuggestions(target));
});
