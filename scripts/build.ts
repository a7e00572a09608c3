import { buildSite } from './site/build-site.ts';

/** `npm run build`: builds the site into `dist`. */
try {
  const { pages, milliseconds } = await buildSite();
  console.error(`Built ${pages} pages in ${(milliseconds / 1000).toFixed(1)} s into dist.`);
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  console.error('The build failed. The site built last, if there is one, is still in dist.');
  process.exitCode = 1;
}
