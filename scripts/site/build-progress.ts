import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { channel } from 'node:diagnostics_channel';
import { onProgress, tellProgress } from '../../src/threads/progress.ts';
import { stageDisplay } from './stage-display.ts';

/**
 * What a build tells: its stages with their counts, and Astro's log. Astro loads this module by its path
 * (`logger.entrypoint`), and once more into the bundle that renders pages: both copies write to one channel.
 */
const LOG = channel('nianbao:build-log');

interface LogEvent {
  label: string | null;
  level: string;
  message: string;
}

const ASTROS_OWN = new Set<string | null>(['build', 'vite', 'types', 'content', 'SKIP_FORMAT', null]);
/** What building from scratch always says. */
const EXPECTED = /^data store cleared/;
const COMPILING = 'Building static entrypoints';
// Astro colours some messages even where nobody sees colours.
const COLOURS = /\u001B\[[0-9;]*m/g;

/** The line to show for an event; null for none. Warnings, errors and the lines of integrations pass through. */
function lineOf({ label, level, message }: LogEvent): string | null {
  const text = message.replace(COLOURS, '').trim();
  if (EXPECTED.test(text)) return null;
  if (level === 'warn' || level === 'error')
    return `${level}: ${label && label !== 'SKIP_FORMAT' ? `[${label}] ` : ''}${text}`;
  if (text.startsWith(COMPILING)) return 'Compiling …';
  return ASTROS_OWN.has(label) ? null : `  ${label}: ${text}`;
}

/** The logger that Astro asks for. */
export default function buildLog() {
  return {
    write(event: LogEvent): void {
      const line = lineOf(event);
      if (line !== null) LOG.publish(line);
    },
  };
}

/** Shows on standard error what a build tells, until the function that it gives is called. */
export function showBuild(): () => void {
  const display = stageDisplay({
    write: (text) => void process.stderr.write(text),
    now: () => performance.now(),
    columns: process.stderr.isTTY ? process.stderr.columns : null,
  });
  const say = (line: unknown): void => display.say(String(line));
  const stop = onProgress(display.show);
  LOG.subscribe(say);
  return () => {
    stop();
    LOG.unsubscribe(say);
  };
}

/**
 * Counts pages while they are rendered, of how many: all are known before the first. Those whose path below the base is not
 * wanted are left out. `wrap` may take pages out that need not be rendered.
 */
export function pageCounter(
  wrap: (prerenderer: AstroPrerenderer) => AstroPrerenderer,
  isWanted: (path: string) => boolean = () => true,
): {
  integration: AstroIntegration;
  pages: () => number;
} {
  let done = 0;
  let total = 0;
  const tell = (): void => tellProgress({ done, total, what: 'pages rendered' });
  const integration: AstroIntegration = {
    name: 'nianbao-page-counter',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((prerenderer) => {
          const wrapped = wrap({
            ...prerenderer,
            getStaticPaths: async () =>
              (await prerenderer.getStaticPaths()).filter(({ pathname, route }) =>
                isWanted(
                  pathname.replace(/^\//, '') + (route.type === 'page' && !pathname.endsWith('/') ? '/' : ''),
                ),
              ),
          });
          return {
            ...wrapped,
            async getStaticPaths() {
              const paths = await wrapped.getStaticPaths();
              total = paths.length;
              tell();
              return paths;
            },
            async render(...page) {
              const answer = await wrapped.render(...page);
              done += 1;
              tell();
              return answer;
            },
          };
        }),
    },
  };
  return { integration, pages: () => done };
}
