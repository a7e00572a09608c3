const isTable = (line: string) => /\S.*\t/.test(line);
const isHeading = (line: string) => /^#*\s*[一二三四五六]、/.test(line) && !isTable(line);
const printed = (line: string) => line.split('\t').filter((field) => field.trim() !== '');

const onTables = (change: (line: string) => string) => (text: string) =>
  text
    .split('\n')
    .map((line) => (isTable(line) ? change(line) : line))
    .join('\n');

const onHeadings = (change: (line: string) => string[]) => (text: string) =>
  text
    .split('\n')
    .flatMap((line) => (isHeading(line) ? change(line) : [line]))
    .join('\n');

/** A line as a pipe table of its own under a head that says nothing. */
function miniTable(line: string): string {
  const fields = line.split('\t');
  const head = fields.map((_, at) => `列${at + 1}`);
  return ['', ...[head, fields.map(() => '---'), fields].map((row) => `| ${row.join(' | ')} |`), ''].join(
    '\n',
  );
}

/** Ways in which the same report is printed elsewhere: nothing is lost, so no number may be. */
export const LAYOUTS: Readonly<Record<string, (text: string) => string>> = {
  'pipe tables': onTables((line) => `| ${line.split('\t').join(' | ')} |`),
  'a pipe table for each row': onTables(miniTable),
  'one cell a line': onTables((line) => printed(line).join('\n')),
  'one cell a line, blank lines between': onTables((line) => printed(line).join('\n\n')),
  'wide gaps for tabs': onTables((line) => printed(line).join('   ')),
  'single spaces for tabs': onTables((line) => printed(line).join(' ')),
  'page marks between all rows': onTables((line) => `— 4 —\n${line}`),
  'full-width characters': onTables((line) =>
    line.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  ),
  'no headings': onHeadings(() => []),
  'bold headings': onHeadings((line) => [`**${line.replace(/^#+\s*/, '')}**`]),
  'headings of level five': onHeadings((line) => [`##### ${line.replace(/^#+\s*/, '')}`]),
  'headings without ordinals': onHeadings((line) => [line.replace(/^#*\s*[一二三四五六]、/, '')]),
};
