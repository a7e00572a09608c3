import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINE_FOLDER, isEngineInstalled } from './recognising/engine.ts';
import { runNpm } from './testing/npm.ts';

/**
 * `npm run recognition:install`: installs what recognises pictures, from the npm registry alone. No package runs a script
 * while it is installed: the runtime's would ask its makers' servers for what only graphics cards use. What was made for other
 * machines is removed again.
 */
process.env['ONNXRUNTIME_NODE_INSTALL'] = 'skip';
const isDone = runNpm(
  ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
  ENGINE_FOLDER,
);
if (!isDone || !isEngineInstalled()) {
  console.error(
    'What recognises pictures could not be installed: npm’s own message stands above. Run the command again when the npm registry can be reached.',
  );
  process.exit(1);
}
const runtimes = join(ENGINE_FOLDER, 'node_modules/onnxruntime-node/bin/napi-v6');
keepOnly(runtimes, process.platform);
keepOnly(join(runtimes, process.platform), process.arch);
if (!existsSync(join(runtimes, process.platform, process.arch))) {
  console.error(
    `The runtime of the models has no build for ${process.platform} ${process.arch}: recognise on another machine, and take the <name>.reading.json that it writes.`,
  );
  process.exit(1);
}
console.log('Pictures can be recognised: npm run recognise -- <picture or scanned PDF>');

function keepOnly(folder: string, name: string): void {
  if (!existsSync(folder)) return;
  for (const other of readdirSync(folder))
    if (other !== name) rmSync(join(folder, other), { recursive: true });
}
