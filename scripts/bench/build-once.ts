import { buildSite } from '../site/build-site.ts';

/**
 * Builds once into the folder given, with the cache given, and prints what was built as JSON: a process of its own, so
 * that memory and processor time are the build's alone.
 */
const [site = '', cache = ''] = process.argv.slice(2);
const { pages } = await buildSite(site, cache);
console.log(JSON.stringify({ pages, version: process.version }));
