import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from './debian-packages.ts';

/** The path of an installed nginx, also where the folder of system programs is not on the PATH. */
function findNginx(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, 'nginx')).find((path) => existsSync(path));
}

/** The path of nginx, which is installed where it is missing and may be. Throws with what to do where it may not. */
export function ensureNginx(): string {
  if (!findNginx()) {
    console.log('Installing nginx-light for the test of docs/nginx.conf …');
    installPackages('nginx-light');
  }
  const nginx = findNginx();
  if (!nginx)
    throw new Error(
      'There is no nginx, and none could be installed: run `apt-get install nginx-light` as root.',
    );
  return nginx;
}
