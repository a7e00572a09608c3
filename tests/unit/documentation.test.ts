import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ReportSummary } from '../../src/schemas/report-summary.ts';
import { some } from '../some.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** The table of docs/where-to-change-what.md, line by line. */
const lines = read('docs/where-to-change-what.md')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, thing = '', place = '', command = '']) => ({
    thing,
    place,
    command: command.replaceAll('`', ''),
  }));

/** What a command names that must be there: a script of package.json, or files to run. */
function missingOf(command: string): string[] {
  const [program, name, ...rest] = command.split(' ');
  if (program === 'npm') {
    const script = name === 'run' ? (rest[0] ?? '') : (name ?? '');
    return script in scripts ? [] : [`npm script ${script}`];
  }
  const paths = rest.filter((word) => word.startsWith('tests/'));
  return ['vitest', 'playwright'].includes(name ?? '') && paths.length > 0
    ? paths.filter((path) =>
        globSync([path, `${path}/**/*.test.ts`]).every((found) => !/\.(?:test|spec)\.ts$/.test(found)),
      )
    : [`a command that is known: ${command}`];
}

describe('docs/where-to-change-what.md', () => {
  it.each(some(lines))('names places and a command that are there: $thing', ({ place, command }) => {
    const paths = some(place.matchAll(/`([^`]+)`/g)).map((match) => match[1] ?? '');
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    expect(missingOf(command)).toEqual([]);
  });

  it('and the architecture leave out no folder of src and of scripts', () => {
    const text = read('docs/where-to-change-what.md') + read('docs/architecture.md');
    const foldersOf = (path: string): string[] =>
      some(readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory())).map(
        ({ name }) => `${name}/`,
      );
    expect(foldersOf('src').filter((folder) => !text.includes(folder))).toEqual([]);
    expect(foldersOf('scripts').filter((folder) => !text.includes(`scripts/${folder}`))).toEqual([]);
  });
});

describe('The documentation', () => {
  const documents = some(globSync(['*.md', 'docs/**/*.md']));

  it.each(documents)('links to files that are there, and names commands that are there: %s', (document) => {
    const text = read(document);
    // What is left of a merge, also after prettier took it for quotations.
    expect(text).not.toMatch(/^(?:<{7}|>{7}|(?:> ){6}>|={7}$|\| ={7})/m);
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(join(dirname(document), link)))).toEqual([]);
    const commands = [...text.matchAll(/`npm run ([a-z:-]+)/g)].map((match) => match[1] ?? '');
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  });

  it('says of the content store everything that it holds', () => {
    const said =
      /\*\*The content store is lean\.\*\*([^]*?)\n- /.exec(read('docs/architecture.md'))?.[1] ?? '';
    for (const key of Object.keys(ReportSummary.shape)) expect(said).toContain(`\`${key}\``);
  });

  it('sends who adds a rule to the ledger of addresses', () => {
    expect(read('docs/adding-a-rule.md')).toContain('`npm run ledger`');
  });
});
