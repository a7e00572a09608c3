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

/** Of what was handed out, as long as it is in memory. */
const handedOut = new WeakMap<object, string>();

/**
 * As `digestOf`, of data that nobody changes any more. Lists, maps and sets are digested by their members, each of which is
 * digested once, in however many lists it stands: an archive has few reports and many lists of them.
 */
export function digestOnce(value: unknown): string {
  if (typeof value !== 'object' || value === null) return digestOf(value);
  let known = handedOut.get(value);
  if (known === undefined) handedOut.set(value, (known = digestByMembers(value)));
  return known;
}

/** Lets data that was read from JSON be digested by its text, which is there already. Gives the data. */
export function digestedBy<Data extends object>(json: string, data: Data): Data {
  handedOut.set(data, digestOf(json));
  return data;
}

function digestByMembers(value: object): string {
  if (value instanceof Map) {
    const entries = [...(value as Map<unknown, unknown>)];
    return digestOf({ map: entries.map(([key, member]) => [digestOnce(key), digestOnce(member)]) });
  }
  if (value instanceof Set) return digestOf({ set: [...(value as Set<unknown>)].map(digestOnce) });
  if (Array.isArray(value) && value.some(isObject)) return digestOf({ list: value.map(digestOnce) });
  return digestOf(value);
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/**
 * A function that hands something out and is recorded where a page calls it. Its arguments are plain data. `digest` is
 * for answers that have a digest already, or cannot be digested: it changes whenever the answer does.
 */
export function asked<Args extends unknown[], Answer>(
  name: string,
  answer: (...args: Args) => Promise<Answer>,
  digest: (...args: Args) => Promise<string> = async (...args) => digestOnce(await answer(...args)),
): (...args: Args) => Promise<Answer> {
  const known = new Map<string, Promise<string>>();
  const digestFor = (...args: Args): Promise<string> => {
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
  answers.set(name, digestFor as (...args: unknown[]) => Promise<string>);
  return (...args) => {
    const page = recording.page.getStore();
    page?.set(JSON.stringify([name, ...args]), digestFor(...args));
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
