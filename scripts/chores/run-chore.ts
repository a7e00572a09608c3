import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { contentFolder } from '../../src/archive/content-folder.ts';
import { today } from '../../src/archive/today.ts';
import { compareWithAccepted } from '../keeping/acceptance.ts';
import { checkContent } from '../reports/check-content.ts';
import type { ChangeSet } from './change-set.ts';
import { noteInChangelog } from './changelog.ts';
import { ChoreError, isKeepers } from './chore-error.ts';
import { commit, expectClean } from './content-repository.ts';
import { addToLedger, movedIn } from './ledger-changes.ts';
import { openDesk, type Desk, type Plan } from './desk.ts';

/** A command of the keeper's desk. */
export interface Chore<Options extends ParseArgsOptionsConfig> {
  /** How it is called, after `npm run`. */
  usage: string;
  options: Options;
  plan: (
    desk: Desk,
    positionals: string[],
    values: Record<string, string | undefined>,
  ) => Plan | Promise<Plan>;
}

/**
 * Does a chore: plans it, tries it on a copy of the content, shows all that it changes, and only then writes and commits
 * that, and nothing else. With `--dry-run` it stops after showing.
 */
export async function runChore<Options extends ParseArgsOptionsConfig>(chore: Chore<Options>): Promise<void> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { ...chore.options, 'dry-run': { type: 'boolean', default: false } },
    });
    await doChore(
      chore,
      positionals,
      values as Record<string, string | undefined>,
      (values as Record<string, unknown>)['dry-run'] === true,
    );
  } catch (error) {
    if (!isKeepers(error)) throw error;
    console.error(error.message);
    console.error(`Nothing was changed. Usage: npm run ${chore.usage} [--dry-run]`);
    process.exitCode = 1;
  }
}

async function doChore<Options extends ParseArgsOptionsConfig>(
  chore: Chore<Options>,
  positionals: string[],
  values: Record<string, string | undefined>,
  isDry: boolean,
): Promise<void> {
  const folder = contentFolder();
  expectClean(folder);
  const desk = openDesk(folder, today());
  const plan = await chore.plan(desk, positionals, values);
  for (const line of plan.says) console.log(line);
  if (plan.subject === null) return;

  const { changes } = desk;
  const read = await tryOnCopy(folder, changes);
  noteInChangelog(changes, plan.subject);
  if (plan.moved.size > 0) addToLedger(folder, changes, (published) => movedIn(published, plan.moved));
  for (const line of [...changes.shown(), ...read]) console.log(line);
  const paths = changes.paths();
  if (isDry) {
    console.log(`\n${paths.length} files would change; nothing was written.`);
    return;
  }
  changes.applyTo(folder);
  commit(folder, paths, plan.subject);
  console.log(
    `\n${paths.length} files changed, in one commit. npm run build && npm run ledger adds new addresses to the ledger.`,
  );
}

/** Makes the changes in a copy and reads it whole; what is read differently is accepted with them. */
async function tryOnCopy(folder: string, changes: ChangeSet): Promise<string[]> {
  const copy = mkdtempSync(join(tmpdir(), 'chore-'));
  try {
    cpSync(folder, copy, { recursive: true });
    changes.applyTo(copy);
    const { files } = await checkContent(copy);
    const errors = files.flatMap((file) =>
      file.messages.filter(({ fatal }) => fatal === true).map(({ reason }) => `${file.path}: ${reason}`),
    );
    if (errors.length > 0)
      throw new ChoreError(
        ['The content would have errors:', ...errors.map((line) => line.replaceAll(copy, 'content'))].join(
          '\n',
        ),
      );
    const { lines, files: accepted, accept } = await compareWithAccepted(copy);
    if (existsSync(join(folder, accepted[0]!))) {
      await accept();
      for (const name of accepted) changes.write(name, readFileSync(join(copy, name)));
    }
    return lines;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
