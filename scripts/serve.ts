import { serveVisibly } from './site/static-server.ts';

/** `npm run serve`: serves the site that was built last. */
if (!(await serveVisibly())) process.exitCode = 1;
