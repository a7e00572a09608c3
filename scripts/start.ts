import { buildVisibly } from './site/build-visibly.ts';
import { serveVisibly } from './site/static-server.ts';

/** `npm start`: builds the site, serves it and prints the address. */
if (!((await buildVisibly()) && (await serveVisibly()))) process.exitCode = 1;
