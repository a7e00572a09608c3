/** While nothing is shown the room that is kept is as high as the frame, and says nothing of what will come. */
const WAITING = ':is(embedded-chart, embedded-comparison):not(:has(figure, table))';
/** An edge between two pixels of the screen takes one more. */
const EDGE = 1;

const shown = document.querySelector('main');

/** Room that is kept below a chart in a frame higher than it needs. */
function spare(): number {
  const chart = shown?.querySelector('embedded-chart');
  const last = chart?.lastElementChild;
  return chart && last ? chart.getBoundingClientRect().bottom - last.getBoundingClientRect().bottom : 0;
}

/**
 * Tells the page around a frame how high the frame's contents are, in CSS pixels, whenever that changes:
 * `{ nianbaoHeight: 420 }`. Any page may hear it, for any page may show the frame.
 */
const tell = (): void => {
  if (!shown || document.querySelector(WAITING)) return;
  const height = shown.getBoundingClientRect().height - spare();
  parent.postMessage({ nianbaoHeight: Math.ceil(height) + EDGE }, '*');
};

if (shown && parent !== window) {
  const sizes = new ResizeObserver(tell);
  sizes.observe(shown);
  // What comes into room that was kept for it changes the height of nothing else.
  new MutationObserver(() => {
    const chart = shown.querySelector('embedded-chart');
    for (const part of chart?.children ?? []) sizes.observe(part);
  }).observe(shown, { childList: true, subtree: true });
}
