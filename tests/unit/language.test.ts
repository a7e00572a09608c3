import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { RULES } from '../../src/checks/rules.ts';
import type { Language } from '../../src/language/language.ts';
import { RULE_WORDS } from '#language/rules.ts';
import { some } from '../some.ts';

/** A module of a made second language. */
const made: Language['moved'] = {
  moved: {
    title: (address, isMoved) => `${isMoved ? 'Moved' : 'Withdrawn'}: ${address}`,
    heading: (isMoved) => (isMoved ? 'Moved' : 'Withdrawn'),
    description: 'What became of this address.',
    reason: 'Reason',
    on: 'Date',
    now: 'Now at',
    file: (to, on, reason) => `${on}: ${to ?? 'withdrawn'}. ${reason}`,
  },
};

describe('A language', () => {
  it.each(['chinese', 'english'])('is held to every module of its words: %s', (name) => {
    const modules = readFileSync(`src/language/${name}.ts`, 'utf8').match(/(?<=export \* as '?)[a-z-]+/g);
    expect(modules).toEqual(
      globSync('src/language/zh-CN/*.ts')
        .map((file) => basename(file, '.ts'))
        .sort(),
    );
  });

  it('does not compile with a word missing, or with a sentence of other values', () => {
    expect(made.moved.title('/a/', true)).toBe('Moved: /a/');
    expectTypeOf(made).toExtend<Language['moved']>();
    expectTypeOf<{ moved: Omit<Language['moved']['moved'], 'reason'> }>().not.toExtend<Language['moved']>();
    expectTypeOf<(isMoved: string) => string>().not.toExtend<Language['moved']['moved']['heading']>();
  });

  it('has words for exactly the rules that there are, in their order', () => {
    expect(Object.keys(RULE_WORDS)).toEqual(RULES.map(({ id }) => id));
  });
});

/** How many lines two modules have in common, one after the other, with more than brackets in them. */
function longestRepeat(a: readonly string[], b: readonly string[]): number {
  let longest = 0;
  let before: number[] = [];
  for (const line of a) {
    const runs = b.map((other, at) => (line === other ? (before[at - 1] ?? 0) + 1 : 0));
    longest = Math.max(longest, ...runs);
    before = runs;
  }
  return longest;
}

describe('What is said of which numbers', () => {
  const modules = globSync('src/language/en/*.ts').map((file) => basename(file));
  const linesOf = (folder: string, module: string): string[] =>
    readFileSync(join('src/language', folder, module), 'utf8')
      .split('\n')
      .filter((line) => /\w/.test(line));

  it('is decided once for all languages: no module repeats ten lines of another language’s', () => {
    const shared = some(modules).filter((module) => existsSync(join('src/language/zh-CN', module)));
    const repeated = some(shared).filter(
      (module) => longestRepeat(linesOf('zh-CN', module), linesOf('en', module)) >= 10,
    );
    expect(repeated).toEqual([]);
    expect(longestRepeat(['x', 'a', 'b', 'c'], ['a', 'b', 'd'])).toBe(2);
  });
});

/** Where printed Chinese may stand in code, beside src/language with the words of readers and src/vocabulary with the form's. */
const PRINTED: readonly (readonly [path: string, why: string])[] = [
  ['src/text/', 'tells characters, numerals and sentences of Chinese text apart'],
  ['src/formats/', 'tells the report from the page around it by the words printed there'],
  ['src/recognise/', 'tells titles, heads and sections by their printed words'],
  ['src/tables/', 'tells rows, heads and units by their printed words'],
  ['src/leads/', 'finds places and fees in what is printed'],
  ['src/checks/prose-claims.ts', 'finds numbers in what is printed'],
  ['src/search/', 'finds what readers type in what is printed'],
  ['src/schemas/', 'describes fields in English, quoting marks and units as printed'],
  ['src/pages/kit.astro', 'is a sheet of samples for those who work on the site'],
  ['src/components/kit/', 'is what stands on that sheet'],
];

const isPrinted = (file: string): boolean => PRINTED.some(([path]) => file.startsWith(path));
const HAN = /\p{Script=Han}/u;

/** The words of a module of code that are Chinese; examples of printed text, which the rules are tried on, left out. */
function chineseIn(file: string, source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (file.startsWith('src/checks/') && ts.isPropertyAssignment(node) && node.name.getText() === 'example')
      return;
    const isWord =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isRegularExpressionLiteral(node) ||
      ts.isJsxText(node);
    if (isWord && HAN.test(node.text)) found.push(`${file}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  const kind = file.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.TSX;
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind);
  visit(tree);
  return found;
}

/** The code between the fences of a component, and its template as the expression that it nearly is. */
function partsOf(file: string, source: string): string[] {
  if (!file.endsWith('.astro')) return [source];
  const [, code = '', template = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [, '', source];
  return [code, `<>${template.replace(/<!--[\s\S]*?-->|<(style)[\s\S]*?<\/\1>|<!doctype html>/gi, '')}</>`];
}

describe('A reader’s word', () => {
  const files = globSync('src/**/*.{ts,astro}').map((file) => file.replaceAll('\\', '/'));
  const code = files.filter((file) => !/^src\/(?:language|vocabulary)\//.test(file));

  it('stands in src/language and nowhere else', () => {
    expect(code.length).toBeGreaterThan(300);
    const found = code
      .filter((file) => !isPrinted(file))
      .flatMap((file) =>
        partsOf(file, readFileSync(join(file), 'utf8')).flatMap((part) => chineseIn(file, part)),
      );
    expect(found).toEqual([]);
  });

  it('would be found in code and in a template', () => {
    expect(chineseIn('src/a.ts', "const a = `${b}件`; // 注\nconst c = '年';")).toHaveLength(2);
    const component = '---\nconst a = 1;\n---\n\n<p title="题">{a} 年</p>{/* 注 */}\n';
    expect(partsOf('src/a.astro', component).flatMap((part) => chineseIn('src/a.astro', part))).toHaveLength(
      2,
    );
  });

  it.each(PRINTED)('is not looked for in %s, which holds printed Chinese', (path) => {
    const held = files.filter((file) => file.startsWith(path));
    expect(held.some((file) => HAN.test(readFileSync(file, 'utf8')))).toBe(true);
  });
});
