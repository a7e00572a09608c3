import { readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { contentFolder } from '../src/archive/content-folder.ts';
import { isCertain } from '../src/formats/scan/believe.ts';
import { FormatError } from '../src/formats/format-error.ts';
import { readingBeside, recogniseFile, textOf } from './recognising/reading-for.ts';

/**
 * `npm run recognise -- <file> …`: recognises pictures and scanned PDFs, and writes what it recognised beside each, as
 * `<name>.reading.json`. The exit status is 1 where any cannot be recognised.
 */
const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Usage: npm run recognise -- <picture or scanned PDF> …');
  process.exitCode = 1;
}
for (const file of files) {
  try {
    console.log(`${file}: ${await recogniseOne(file)}`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof FormatError) console.error(`${file}: ${error.message}. ${error.hint}`);
    else if (code) console.error(`${file} cannot be read (${code}).`);
    else throw error;
    process.exitCode = 1;
  }
}

async function recogniseOne(file: string): Promise<string> {
  const path = locate(file);
  const reading = await recogniseFile(await readFile(path));
  await writeFile(readingBeside(path), textOf(reading));
  const counts = reading.pages
    .flatMap(({ tables }) => tables.flatMap(({ cells }) => cells))
    .filter(({ isCount }) => isCount);
  const certain = counts.filter(isCertain).length;
  return `${reading.pages.length} pages, ${certain} cells certain, ${counts.length - certain} in doubt; written to ${readingBeside(file)}`;
}

/**
 * The file as its user names it, or as sentences about the content do: npm runs every script in the project's folder;
 * INIT_CWD is where its user stands.
 */
function locate(file: string): string {
  const paths = [process.env['INIT_CWD'] ?? '', contentFolder()].map((folder) => resolve(folder, file));
  return paths.find(existsSync) ?? paths[0]!;
}
