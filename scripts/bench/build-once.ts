import { readFileSync } from 'node:fs';
import { buildSite } from '../site/build-site.ts';

/**
 * Builds once into the folder given, with the cache given, and prints what it took as JSON: a process of its own, so
 * that memory and processor time are the build's alone.
 */
const [site = '', cache = ''] = process.argv.slice(2);
const { pages, milliseconds } = await buildSite(site, cache);
const { userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(
  JSON.stringify({ pages, milliseconds, cpu: (userCPUTime + systemCPUTime) / 1000 + childrenCpu() }),
);

/** Milliseconds of processor time of the processes that ended, Pagefind's among them; 0 where the system does not tell. */
function childrenCpu(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) * 10;
  } catch {
    return 0;
  }
}
