import type { Root, RootContent, TableRow } from 'mdast';
import type { VFile } from 'vfile';
import { isBlank } from '../../text/normalise.ts';
import { splitLines } from '../lines.ts';
import { readProseLine } from './prose.ts';
import { continues } from './unwrap.ts';
import { isPipeRow, isPipeRule, isTabRow, readPipeRow, readTabRow, tableOf } from './table-rows.ts';

/**
 * The text of a report as mdast: headings, paragraphs, lists and tables, each with its place in the file.
 * Tables are cut out before Markdown sees them, because CommonMark takes tab-separated rows for code.
 */
export function parseText(file: VFile): Root {
  const children: RootContent[] = [];
  let rows: TableRow[] = [];
  const endTable = () => {
    if (rows.length > 0) children.push(tableOf(rows));
    rows = [];
  };
  for (const line of splitLines(String(file))) {
    if (isTabRow(line) || (rows.length > 0 && line.text.startsWith('\t') && !isBlank(line.text))) {
      rows.push(readTabRow(line));
      continue;
    }
    if (isPipeRow(line)) {
      if (!isPipeRule(line)) rows.push(readPipeRow(line));
      continue;
    }
    endTable();
    if (isBlank(line.text)) continue;
    const block = readProseLine(line);
    const previous = children.at(-1);
    if (block.type === 'list' && previous?.type === 'list') {
      previous.children.push(...block.children);
      previous.position!.end = block.position!.end;
    } else if (block.type === 'paragraph' && continues(previous, block, line.text)) {
      previous.children.push(...block.children);
      previous.position!.end = block.position!.end;
    } else {
      children.push(block);
    }
  }
  endTable();
  return { type: 'root', children };
}
