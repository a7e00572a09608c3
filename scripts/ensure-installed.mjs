// Installs the packages that the lock file names, when they are not there yet. Runs before every command,
// on whatever Node the machine has (18 or newer): standard library only, no newer syntax.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.installed-for');

/** What the installed packages depend on: the lock file and the machine, since many packages are built for one. */
function wanted() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return `${hash.digest('hex')} ${process.platform} ${process.arch}\n`;
}

/**
 * The packages of the lock file that every command needs and that are not there, though the stamp may say so: somebody
 * broke off an installation of their own, or cleared a folder.
 */
function missing() {
  const { packages = {} } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(
      ([path, { dev, optional, devOptional, peer }]) => path && !(dev || optional || devOptional || peer),
    )
    .map(([path]) => path)
    .filter((path) => !existsSync(join(root, path, 'package.json')));
}

function isInstalled() {
  if (!existsSync(modules)) return false;
  // A link to another folder's packages is kept up by whoever made it.
  if (lstatSync(modules).isSymbolicLink()) return true;
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted() && missing().length === 0;
}

function install() {
  // An installation that is broken off leaves no stamp of an earlier one.
  rmSync(stamp, { force: true });
  console.error('Installing packages (first run, or the lock file changed): a minute or two …');
  // --no-save: npm adds the packages of this machine's platform to the lock file where they are missing in it.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  // Standard output belongs to the command that follows.
  const options = { cwd: root, stdio: ['inherit', process.stderr, 'inherit'] };
  // npm tells its scripts where it is and on which Node it runs. The Node that runs this script may be one that
  // the installation is about to replace.
  const npm = process.env.npm_execpath;
  const result =
    npm && /npm-cli\.[cm]?js$/.test(npm)
      ? spawnSync(process.env.npm_node_execpath || process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.status !== 0) {
    const reason = result.error
      ? result.error.message
      : `npm install ended with ${result.status ?? result.signal}`;
    console.error(
      `The packages could not be installed (${reason}). npm's own message stands above. ` +
        'Check the connection to the npm registry, then run the command again.',
    );
    process.exit(1);
  }
  const [first, ...others] = missing();
  if (first) {
    console.error(
      `npm install ended well, but ${first} and ${others.length} more packages of the lock file are not there. ` +
        'Remove the folder node_modules, then run the command again.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted());
}

if (!isInstalled()) install();
