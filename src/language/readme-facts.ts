import type { ContentVersion } from '../schemas/content-version.ts';

/** What the README of the zip says of its content. */
export interface ReadmeFacts {
  reports: number;
  agencies: number;
  /** First and last; null of an archive without reports. */
  years: readonly [number, number] | null;
  version: ContentVersion;
  /** Made by a program for tests. */
  synthetic: boolean;
}

/** Whether a file of /data/ is in the zip with the README: the tables are. */
export function isZipped(name: string): boolean {
  return /^[a-z]+\.(?:csv|parquet)$/.test(name);
}
