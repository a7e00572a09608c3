import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SITE } from './site/folders.ts';
import { listen, staticServer } from './site/static-server.ts';

/** `npm run serve`: serves the site that was built last. PORT, HOST and BASE say where. */
if (existsSync(join(SITE, 'index.html'))) {
  const port = await listen(staticServer(), Number(process.env['PORT'] ?? 4321));
  const base = (process.env['BASE'] ?? '/').replace(/\/*$/, '/');
  console.log(`\n  年报档案 Nianbao Archive\n  http://localhost:${port}${base}\n\n  Stop with Ctrl+C.`);
} else {
  console.error(
    'There is no built site in dist: run `npm run build` first, or `npm start`, which builds and serves.',
  );
  process.exitCode = 1;
}
