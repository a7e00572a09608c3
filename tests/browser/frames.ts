import { setTimeout as after } from 'node:timers/promises';
import type { Page } from '@playwright/test';

/** Milliseconds, many times what the busiest machine takes to draw a frame. */
const LONGEST_FRAME = 10_000;

/** Milliseconds behind which a page that has not answered is asked no more: its own timers may stand still, too. */
const LONGEST_ANSWER = 20_000;

/**
 * Whether the browser still draws the page: true as soon as it has drawn `frames` frames. Before each of them the page
 * is scrolled on by `step` pixels, from its top; 0 leaves it where it is.
 */
export async function draws(page: Page, frames: number, step = 0): Promise<boolean> {
  const asked = new AbortController();
  const answer = page.evaluate(
    async ({ frames, longest, step }) => {
      for (let frame = 0; frame < frames; frame++) {
        if (step > 0) window.scrollTo({ top: frame * step, behavior: 'instant' });
        const drawn = await new Promise<boolean>((resolve) => {
          requestAnimationFrame(() => resolve(true));
          setTimeout(() => resolve(false), longest);
        });
        if (!drawn) return false;
      }
      return true;
    },
    { frames, longest: LONGEST_FRAME, step },
  );
  const silence = after(LONGEST_ANSWER, false, { signal: asked.signal }).catch(() => false);
  try {
    return await Promise.race([answer, silence]);
  } finally {
    asked.abort();
    // What comes of it later, with the page closed, is nobody's.
    answer.catch(() => {});
  }
}

/** Waits until `draws` is true. Throws where the browser draws no frame any more. */
export async function drawn(page: Page, frames: number, step = 0): Promise<void> {
  if (!(await draws(page, frames, step))) {
    throw new Error(`The browser has drawn no frame for ${LONGEST_FRAME / 1000} s.`);
  }
}
