/** While nothing is shown the room that is kept is as high as the frame, and says nothing of what will come. */
const WAITING = ':is(embedded-chart, embedded-comparison):not(:has(figure, table))';
/** An edge between two pixels of the screen takes one more. */
const EDGE = 1;

const shown = document.querySelector('main');

/**
 * Tells the page around a frame how high the frame's contents are, in CSS pixels, whenever that changes:
 * `{ nianbaoHeight: 420 }`. Any page may hear it, for any page may show the frame.
 */
const tell = (): void => {
  if (!shown || document.querySelector(WAITING)) return;
  parent.postMessage({ nianbaoHeight: Math.ceil(shown.getBoundingClientRect().height) + EDGE }, '*');
};

if (shown && parent !== window) new ResizeObserver(tell).observe(shown);
