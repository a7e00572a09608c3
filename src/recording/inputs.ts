import { AsyncLocalStorage } from 'node:async_hooks';
import { hash } from 'node:crypto';
import { LANGUAGE_FOLDER } from '#language/language-pages.ts';

/**
 * What pages ask for while they are rendered: of each question its digest, so that the next build knows whether the page
 * would be the same. Nobody declares what a page is made from; whoever hands something out says so.
 */
export type Asked = Map<string, Promise<string>>;

interface Recording {
  /** Whether a build records. `npm run dev` does not. */
  isOn: boolean;
  /** Where the page that is being rendered is recorded; null within an answer, which has a digest as a whole. */
  page: AsyncLocalStorage<Asked | null>;
  /** How the answer to a question is digested, by the folder of a language and the name of the question. */
  digests: Map<string, Map<string, (...args: unknown[]) => Promise<string>>>;
}

/** The configuration and the pages are two programs in one process, which load this module once each. */
const SHARED = Symbol.for('nianbao:recording');
const shared = globalThis as { [SHARED]?: Recording };

export const recording: Recording = (shared[SHARED] ??= {
  isOn: false,
  page: new AsyncLocalStorage(),
  digests: new Map(),
});

/** A digest of plain data, with maps and sets. Throws TypeError for functions, which have none. */
export function digestOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value, plain) ?? 'undefined').slice(0, 32);
}

function plain(_: string, value: unknown): unknown {
  if (value instanceof Map) return { map: [...(value as Map<unknown, unknown>)] };
  if (value instanceof Set) return { set: [...(value as Set<unknown>)] };
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new TypeError(`Unexpected ${typeof value}, expected plain data`);
  return value;
}

/**
 * A function that hands something out and is recorded where a page calls it. Its arguments are plain data. `digest` is
 * for answers that have a digest already, or cannot be digested: it changes whenever the answer does.
 */
export function asked<Args extends unknown[], Answer>(
  name: string,
  answer: (...args: Args) => Promise<Answer>,
  digest: (...args: Args) => Promise<string> = async (...args) => digestOf(await answer(...args)),
): (...args: Args) => Promise<Answer> {
  const known = new Map<string, Promise<string>>();
  const digestOnce = (...args: Args): Promise<string> => {
    const question = JSON.stringify(args);
    let found = known.get(question);
    if (!found) {
      known.set(question, (found = recording.page.run(null, digest, ...args)));
      // Where the answer fails, the page does, and nobody asks for the digest.
      found.catch(() => {});
    }
    return found;
  };
  let answers = recording.digests.get(LANGUAGE_FOLDER);
  if (!answers) recording.digests.set(LANGUAGE_FOLDER, (answers = new Map()));
  answers.set(name, digestOnce as (...args: unknown[]) => Promise<string>);
  return (...args) => {
    const page = recording.page.getStore();
    page?.set(JSON.stringify([name, ...args]), digestOnce(...args));
    return recording.page.run(null, answer, ...args);
  };
}

/**
 * The digest that the answer to a recorded question has in this build, on pages whose language lies in this folder; null
 * where nobody answers it.
 */
export async function digestNow(folder: string, question: string): Promise<string | null> {
  const [name = '', ...args] = JSON.parse(question) as [string, ...unknown[]];
  return (await recording.digests.get(folder)?.get(name)?.(...args)) ?? null;
}
