import { ESLint } from 'eslint';
import { join } from 'node:path';
import ts from 'typescript';
import { PROJECT } from '../site/folders.ts';

/**
 * What `npm run lint` finds and what the compiler finds in .ts files, over one program: the rules that look at types and
 * the compiler ask the same, and each would work it out for itself.
 */
const host: ts.ParseConfigFileHost = {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
    throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
  },
};
const config = ts.getParsedCommandLineOfConfigFile(join(PROJECT, 'tsconfig.json'), {}, host);
if (!config) throw new Error('There is no tsconfig.json');
const program = ts.createProgram({
  rootNames: config.fileNames,
  options: config.options,
  configFileParsingDiagnostics: config.errors,
});

const eslint = new ESLint({
  cwd: PROJECT,
  overrideConfig: {
    files: ['{src,scripts,tests}/**/*.ts'],
    languageOptions: { parserOptions: { projectService: false, programs: [program] } },
  },
});
const results = await eslint.lintFiles('.');
const formatter = await eslint.loadFormatter('stylish');
const said = await formatter.format(results);
if (said) console.log(said);

const wrong = ts.getPreEmitDiagnostics(program);
console.log(
  ts.formatDiagnosticsWithColorAndContext(wrong, {
    getCurrentDirectory: () => PROJECT,
    getCanonicalFileName: (name) => name,
    getNewLine: () => '\n',
  }),
);
const hasFaults = results.some(({ errorCount, warningCount }) => errorCount + warningCount > 0);
if (hasFaults || wrong.length > 0) process.exitCode = 1;
