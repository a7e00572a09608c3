import { buildSite } from '../site/build-site.ts';
import { childrenCpu } from './children-cpu.ts';

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
