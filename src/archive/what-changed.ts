import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { diffArrays } from 'diff';
import { decode } from '../text/decode.ts';
import { sha256 } from './digests.ts';

const run = promisify(execFile);

/** How many changed lines are shown, and how much of each. */
const SHOWN = 5;
const LENGTH = 100;

/**
 * What was changed in a raw file since its digest was accepted, as lines of words. Git has the accepted bytes where they
 * were committed; where it has not, the lines say so.
 */
export async function whatChanged(
  folder: string,
  path: string,
  accepted: string,
  bytes: Uint8Array,
): Promise<string[]> {
  const before = await committed(folder, path, accepted);
  if (!before) return ['No commit holds the accepted bytes: what was changed cannot be shown.'];
  const size = `${before.length} bytes were accepted, ${bytes.length} are there.`;
  const [was, is] = [decode(before).text, decode(bytes).text];
  if (was === '' || is === '' || was.includes('\0')) return [size];
  if (was === is) return [size, 'The text is the same: its encoding or its byte order mark was changed.'];
  const breaks = /\r\n|\n|\r/;
  const changes = changedLines(was.split(breaks), is.split(breaks));
  if (changes.length === 0)
    return [size, 'The lines are the same: the characters that end them were changed.'];
  const more = changes.length > SHOWN ? [`and ${changes.length - SHOWN} more lines`] : [];
  return [size, ...changes.slice(0, SHOWN), ...more];
}

function changedLines(was: string[], is: string[]): string[] {
  const lines: string[] = [];
  let [line, isLine] = [1, 1];
  // A file that was replaced as a whole is not compared word by word to its end.
  for (const { value, added, removed } of diffArrays(was, is, { maxEditLength: 2000 }) ?? []) {
    for (const text of value) {
      if (removed) lines.push(`line ${line}: was “${shortened(text)}”`);
      if (added) lines.push(`line ${isLine}: is “${shortened(text)}”`);
      if (!added) line += 1;
      if (!removed) isLine += 1;
    }
  }
  return lines.length > 0 || was.join('\n') === is.join('\n') ? lines : ['Nearly all lines were changed.'];
}

const shortened = (text: string): string => (text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text);

/** The bytes with this digest that a commit has at the path; null where none has, and without Git. */
async function committed(folder: string, path: string, digest: string): Promise<Uint8Array | null> {
  const git = async (args: string[]): Promise<Buffer> =>
    (await run('git', ['-C', folder, ...args], { maxBuffer: 2 ** 30, encoding: 'buffer' })).stdout;
  try {
    const commits = (await git(['log', '--format=%H', '--', path])).toString().split('\n').filter(Boolean);
    for (const commit of commits) {
      const bytes = await git(['show', `${commit}:./${path}`]).catch(() => null);
      if (bytes && sha256(bytes) === digest) return bytes;
    }
  } catch {
    // Without Git, or outside of a repository, nothing is known.
  }
  return null;
}
