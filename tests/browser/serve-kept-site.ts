import { serveVisibly } from '../../scripts/site/static-server.ts';
import { buildKeptSite } from './kept-archive.ts';

/** The server of the browser tests. */
if (!(await serveVisibly(await buildKeptSite()))) process.exitCode = 1;
