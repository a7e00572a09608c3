import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawnOnce } from '../../src/components/drawn-once.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('What all pages have alike', () => {
  it('is drawn by the first page of a build that asks for it', async () => {
    vi.stubEnv('DEV', false);
    expect(await drawnOnce('foot', () => Promise.resolve('first'))).toBe('first');
    expect(await drawnOnce('foot', () => Promise.resolve('second'))).toBe('first');
  });

  it('shows at once what was changed while the site is worked on', async () => {
    vi.stubEnv('DEV', true);
    expect(await drawnOnce('head', () => Promise.resolve('first'))).toBe('first');
    expect(await drawnOnce('head', () => Promise.resolve('second'))).toBe('second');
  });
});
