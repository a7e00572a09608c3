import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from './debian-packages.ts';

/** Debian's package of each web server that the build writes a configuration for. */
const PACKAGES = { nginx: 'nginx-light', caddy: 'caddy' } as const;

/** The path of an installed web server, also where the folder of system programs is not on the PATH. */
function find(server: keyof typeof PACKAGES): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, server)).find((path) => existsSync(path));
}

/** The path of a web server, which is installed where it is missing and may be. Throws with what to do where it may not. */
export function ensureWebServer(server: keyof typeof PACKAGES): string {
  const name = PACKAGES[server];
  if (!find(server)) {
    console.log(`Installing ${name} for the test of what the build writes for ${server} …`);
    installPackages(name);
  }
  const path = find(server);
  if (!path) {
    throw new Error(
      `There is no ${server}, and none could be installed: run \`apt-get install ${name}\` as root.`,
    );
  }
  return path;
}
