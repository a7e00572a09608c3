import { EMBED } from '#language/embed.ts';
import { element } from '../element.ts';

/**
 * A frame whose origin is none is sandboxed: whether it may save files and open windows it cannot ask, and the browser
 * refuses without a word. What the reader then asked for is said in letters, with the address to open.
 */
if (origin === 'null') {
  const said = element('p', { class: 'note', role: 'status' });
  const source = document.querySelector('.embed-source');
  source?.after(said);
  addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const link = target.closest('a') ?? (target.closest('.chart-picture') && source?.querySelector('a'));
    if (link) said.textContent = EMBED.sandboxed(link.href);
  });
}
