import type { AstroIntegration } from 'astro';
import { progressLine, readProgressLine } from '../../src/loaders/progress.ts';
import { stageDisplay } from './stage-display.ts';

/**
 * Astro's log, told as stages with their counts. Astro loads this module by its path (`logger.entrypoint`).
 * Warnings, errors and the lines of integrations pass through; a line per page would drown them.
 */

interface LogEvent {
  label: string | null;
  level: string;
  message: string;
}

const ASTROS_OWN = new Set<string | null>(['build', 'vite', 'types', 'content', 'SKIP_FORMAT', null]);
/** What building from scratch always says. */
const EXPECTED = /^data store cleared/;
const PAGES = 'pages rendered';
const COMPILING = 'Building static entrypoints';
const PAGE = /^\s*[├└]─ /;
// Astro colours some messages even where nobody sees colours.
const COLOURS = /\u001B\[[0-9;]*m/g;

/** How many pages the build has rendered so far, of how many; `total` is 0 until all are known. */
export const progress = { pages: 0, total: 0 };

const display = stageDisplay({
  write: (text) => void process.stderr.write(text),
  now: () => performance.now(),
  columns: process.stderr.isTTY ? process.stderr.columns : null,
});

function write({ label, level, message }: LogEvent): void {
  const plain = message.replace(COLOURS, '');
  const text = plain.trim();
  if (PAGE.test(plain)) {
    progress.pages += 1;
    display.show({ done: progress.pages, total: progress.total, what: PAGES });
    return;
  }
  if (EXPECTED.test(text)) return;
  const counted = readProgressLine(text);
  if (counted) display.show(counted);
  else if (level === 'warn' || level === 'error') {
    display.say(`${level}: ${label && label !== 'SKIP_FORMAT' ? `[${label}] ` : ''}${text}`);
  } else if (text.startsWith(COMPILING)) display.say('Compiling …');
  else if (!ASTROS_OWN.has(label)) display.say(`  ${label}: ${text}`);
}

export default function buildProgress() {
  return { write };
}

/** Counts the pages before the first is rendered, so that the display can say how many are left. */
export function pageTotal(): AstroIntegration {
  return {
    name: 'nianbao-build-progress',
    hooks: {
      'astro:build:start': ({ setPrerenderer, logger }) =>
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          async getStaticPaths() {
            const paths = await prerenderer.getStaticPaths();
            progress.total = paths.length;
            logger.info(progressLine({ done: 0, total: paths.length, what: PAGES }));
            return paths;
          },
        })),
    },
  };
}
