/**
 * Astro's log, told as stages with a count of pages. Astro loads this module by its path (`logger.entrypoint`).
 * Warnings, errors and the lines of integrations pass through; a line per page would drown them.
 */

interface LogEvent {
  label: string | null;
  level: string;
  message: string;
}

const STAGES: [start: string, stage: string][] = [
  ['Building static entrypoints', 'Compiling'],
  ['generating static routes', 'Rendering pages'],
];
const ASTROS_OWN = new Set<string | null>(['build', 'vite', 'types', 'content', 'SKIP_FORMAT', null]);
/** What building from scratch always says. */
const EXPECTED = /^data store cleared/;
const PAGE = /^\s*[├└]─ /;
// Astro colours some messages even where nobody sees colours.
const COLOURS = /\u001B\[[0-9;]*m/g;

/** How many pages the build has rendered so far. */
export const progress = { pages: 0 };

let counting = false;

function endCount(): void {
  if (!counting) return;
  process.stderr.write(process.stderr.isTTY ? '\n' : `  ${progress.pages} pages\n`);
  counting = false;
}

function write({ label, level, message }: LogEvent): void {
  const text = message.replace(COLOURS, '').trim();
  if (PAGE.test(message.replace(COLOURS, ''))) {
    progress.pages += 1;
    counting = true;
    if (process.stderr.isTTY) process.stderr.write(`\r  ${progress.pages} pages`);
    return;
  }
  if (EXPECTED.test(text)) return;
  if (level === 'warn' || level === 'error') {
    endCount();
    process.stderr.write(`${level}: ${label && label !== 'SKIP_FORMAT' ? `[${label}] ` : ''}${text}\n`);
    return;
  }
  const stage = STAGES.find(([start]) => text.startsWith(start));
  if (stage) {
    endCount();
    process.stderr.write(`${stage[1]} …\n`);
  } else if (!ASTROS_OWN.has(label)) {
    endCount();
    process.stderr.write(`  ${label}: ${text}\n`);
  } else if (text.startsWith('✓ Completed in') && counting) {
    endCount();
  }
}

export default function buildProgress() {
  return { write };
}
