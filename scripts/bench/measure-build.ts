import { join } from 'node:path';
import { PROJECT } from '../site/folders.ts';
import { watchProcess, type ProcessMeasure } from './watch-process.ts';

/** What one build took. */
export interface BuildMeasure extends Omit<ProcessMeasure, 'output' | 'log'> {
  pages: number;
  /** Seconds on the clock for rendering the pages, and for the search index beside them. */
  rendering: number;
  index: number;
  /** Of the Node that built. */
  version: string;
}

/**
 * As in package.json: what a build of many reports gains from is a larger nursery for short-lived objects, and every thread of it
 * from modules that were compiled before.
 */
const FLAGS = ['--max-semi-space-size=32', '--require', join(PROJECT, 'scripts', 'require-node.cjs')];

/** A build of one shard, or, where `shard` is left out, from all of them. */
export interface ShardBuild {
  /** The folder that shards lie in. */
  shards: string;
  /** As SHARD names divisions. */
  shard?: string;
}

/** Builds the site of a content folder in a process of its own. Throws where the build fails. */
export async function measureBuild(
  content: string,
  site: string,
  cache: string,
  node = process.execPath,
  apart?: ShardBuild,
): Promise<BuildMeasure> {
  const { output, log, ...took } = await watchProcess(
    [
      node,
      ...FLAGS,
      join(import.meta.dirname, 'build-once.ts'),
      ...[site, cache, ...(apart ? [apart.shards] : [])],
    ],
    {
      cwd: PROJECT,
      env: { CONTENT_DIR: content, NODE_ENV: 'production', SHARD: apart?.shard ?? '' },
    },
  );
  const told = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Pick<BuildMeasure, 'pages' | 'version'>;
  return {
    ...took,
    ...told,
    rendering: Number(/pages rendered in ([\d.]+) s/.exec(log)?.[1] ?? 0),
    index: Number(/search-index: .* in ([\d.]+) s/.exec(log)?.[1] ?? 0),
  };
}
