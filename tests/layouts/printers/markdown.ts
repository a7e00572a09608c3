import { fieldsOf, type Grid } from '../grids.ts';
import type { Part } from '../parts.ts';

/** How a converter writes Markdown. */
export interface MarkdownStyle {
  table: (grid: Grid, caption: string | undefined) => string;
  /** A section's title. */
  heading?: (text: string) => string;
}

export function markdownPage(parts: readonly Part[], style: MarkdownStyle): string {
  const heading = style.heading ?? ((text) => `## ${text}`);
  const blocks = parts.map((part) => {
    if (part.kind === 'table') return style.table(part.grid, part.caption);
    if (part.kind === 'title') return `# ${part.text}`;
    return part.kind === 'heading' ? heading(part.text) : part.text;
  });
  return `${blocks.join('\n\n')}\n`;
}

/** How pipes are set. */
export interface PipeStyle {
  covered: 'blank' | 'repeated';
  outer?: boolean;
  align?: string;
  field?: (text: string, role: 'head' | 'label' | 'value') => string;
}

/** A pipe table: Markdown knows no spans, so the fields that a cell covers are blank or repeat its words. */
export function pipes(grid: Grid, style: PipeStyle): string {
  const field = style.field ?? ((text) => text);
  const rows = fieldsOf(grid).map((fields) =>
    fields.map(({ cell, begins }) =>
      begins || style.covered === 'repeated' ? field(cell.text, cell.role) : '',
    ),
  );
  const rule = rows[0]!.map(() => style.align ?? '---');
  const line =
    style.outer === false
      ? (fields: readonly string[]) => fields.join(' | ')
      : (fields: readonly string[]) => `| ${fields.join(' | ')} |`;
  return [rows[0]!, rule, ...rows.slice(1)].map(line).join('\n');
}
