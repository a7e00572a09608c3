import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules, stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { PROJECT } from '../site/folders.ts';

const ENTRY = 'scripts/mcp.ts';
export const PACKAGE_NAME = 'nianbao-archive-mcp';
/** Of the words of pages the server needs those of one language, the one whose pages it reads. */
const LANGUAGE = 'src/language/zh-CN/';
const IMPORTED = /(?<=\bfrom\s*|\bimport\s*)'([^']+)'/g;

const Project = z.object({
  version: z.string(),
  license: z.string(),
  dependencies: z.record(z.string(), z.string()),
});

/**
 * Writes the server as a package of its own into an empty folder: the modules that it imports and no others, as JavaScript,
 * for Node strips types from no file below `node_modules`; and of the project's dependencies those that they import.
 */
export function writePackage(folder: string): void {
  const project = Project.parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')));
  const packages = new Set<string>();
  const written = new Set<string>();
  const write = (path: string): void => {
    if (written.has(path)) return;
    written.add(path);
    const code = stripTypeScriptTypes(readFileSync(join(PROJECT, path), 'utf8'));
    const inJavaScript = code.replace(IMPORTED, (quoted, name: string) => {
      const module = moduleAt(path, name);
      if (module === null) {
        if (!name.startsWith('node:') && !builtinModules.includes(name)) packages.add(packageOf(name));
        return quoted;
      }
      write(module);
      return quoted.replace(/\.ts'$/, ".js'");
    });
    const target = join(folder, path.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, path === ENTRY ? `#!/usr/bin/env node\n${inJavaScript}` : inJavaScript);
  };
  write(ENTRY);
  const manifest = {
    name: PACKAGE_NAME,
    version: project.version,
    description:
      'Serves what a published Nianbao Archive says to language models (Model Context Protocol, stdio)',
    license: project.license,
    type: 'module',
    engines: { node: '>=22' },
    bin: { [PACKAGE_NAME]: ENTRY.replace(/\.ts$/, '.js') },
    imports: { '#language/*': `./${LANGUAGE}*` },
    dependencies: Object.fromEntries(
      [...packages].sort().map((name) => {
        const version = project.dependencies[name];
        if (version === undefined) throw new Error(`Unexpected import of ${name}, expected a dependency`);
        return [name, version];
      }),
    ),
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const file of ['LICENSE', 'NOTICE']) cpSync(join(PROJECT, file), join(folder, file));
  cpSync(join(PROJECT, 'docs/language-models.md'), join(folder, 'README.md'));
}

/** The project's module that another one imports under a name; null for a package. */
function moduleAt(from: string, name: string): string | null {
  if (name.startsWith('#language/')) return LANGUAGE + name.slice('#language/'.length);
  return name.startsWith('.') ? join(dirname(from), name) : null;
}

const packageOf = (name: string): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/');
