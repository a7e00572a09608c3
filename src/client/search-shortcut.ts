/** `/` moves to the search box of the page, as long as the reader is not writing somewhere. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target?.isContentEditable || target?.matches('input, textarea, select')) return;
  const box = [...document.querySelectorAll<HTMLInputElement>('form[role="search"] input[name="q"]')].find(
    (input) => input.checkVisibility(),
  );
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
