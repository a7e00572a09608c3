import { embedChartAddress, siteAddress } from '../../addresses.ts';
import { CHART_OFFERS } from '#language/chart-offers.ts';
import { common } from '#language/common.ts';
import { COPYING } from '#language/copying.ts';
import { EMBED } from '#language/embed.ts';
import { copyText } from '../copy-text.ts';
import { element } from '../element.ts';
import { embedCode } from '../../views/embed-code.ts';

/** What stands around a chart in its frame: title, notes, the foot with its data, the source. */
const AROUND = 260;

/** Opens and closes, under a chart, the code that shows it in another page. */
export function toggleEmbed(button: HTMLButtonElement): void {
  const figure = button.closest('figure');
  if (!figure) return;
  const shown = figure.querySelector('.embed-offer');
  button.setAttribute('aria-expanded', String(!shown));
  if (shown) shown.remove();
  else figure.append(offer(figure));
}

function offer(figure: HTMLElement): HTMLElement {
  const page = location.pathname.slice(siteAddress('').length).replace(/\/$/, '');
  const code = embedCode({
    title:
      figure.querySelector<HTMLElement>('chart-figure')?.dataset['title'] ??
      figure.querySelector('figcaption')?.textContent ??
      '',
    frame: location.origin + embedChartAddress(page, figure.id),
    page: `${location.origin}${location.pathname}#${figure.id}`,
    height: Math.ceil((figure.querySelector('.chart-stage')?.clientHeight ?? 0) / 10) * 10 + AROUND,
    archive: common.siteName,
  });
  const copy = element('button', { type: 'button', class: 'button small' }, COPYING.copy);
  const status = element('span', { class: 'visually-hidden', role: 'status' });
  copy.addEventListener('click', async () => {
    status.textContent = copy.textContent = (await copyText(code)) ? COPYING.copied : COPYING.failed;
  });
  return element(
    'div',
    { class: 'embed-offer flow' },
    element('p', { class: 'note' }, EMBED.offerNote),
    element('pre', { tabindex: 0, role: 'group', 'aria-label': CHART_OFFERS.embed }, code),
    element('p', {}, copy, status),
  );
}
