import { buildVisibly } from './site/build-site.ts';

/** `npm run build`: builds the site into `dist`. */
if (!(await buildVisibly())) process.exitCode = 1;
