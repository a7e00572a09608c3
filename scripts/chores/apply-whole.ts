import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole, type ChangeSet } from './change-set.ts';

/**
 * Changes of several files as one: all of them are written beside the content first, then a plan of where each goes, and
 * only then are they put in their places. Who is interrupted before the plan is there has changed nothing; who is
 * interrupted later left a plan that `finishStaged` carries out, as often as it takes.
 */
const STAGE = '.staged';
const PLAN = 'plan.json';

/** Where each file goes, below the content folder, and the name of what goes there; null where a file is taken away. */
const Plan = z.array(z.strictObject({ path: z.string(), staged: z.string().nullable() }));

/** Makes planned changes in a content folder, all of them or none. */
export function applyWhole(changes: ChangeSet, folder: string): void {
  stage(changes, folder);
  finishStaged(folder);
}

/** Writes what is planned and the plan, and puts nothing in its place. */
export function stage(changes: ChangeSet, folder: string): void {
  const at = join(folder, STAGE);
  rmSync(at, { recursive: true, force: true });
  mkdirSync(at, { recursive: true });
  const plan = changes.files().map(({ path, content }, index) => {
    if (content) writeFileSync(join(at, String(index)), content);
    return { path, staged: content ? String(index) : null };
  });
  writeWhole(join(at, PLAN), Buffer.from(JSON.stringify(plan)));
}

/**
 * Carries out what was planned and not finished, and takes away what was begun and not planned. Returns whether there was
 * a plan.
 */
export function finishStaged(folder: string): boolean {
  const at = join(folder, STAGE);
  const path = join(at, PLAN);
  const isPlanned = existsSync(path);
  if (isPlanned) {
    const plan = Plan.parse(JSON.parse(readFileSync(path, 'utf8')));
    for (const { path, staged } of plan)
      if (staged !== null) writeWhole(join(folder, path), readFileSync(join(at, staged)));
    for (const { path, staged } of plan) if (staged === null) rmSync(join(folder, path), { force: true });
    // Without its plan the rest is only what was begun.
    renameSync(path, `${path}.done`);
  }
  rmSync(at, { recursive: true, force: true });
  return isPlanned;
}
