import type { ChangeSet } from './change-set.ts';

/** Beside the content folder, in the project that holds it. */
const CHANGELOG = '../CHANGELOG.md';

/** Writes a line first under _Data_ in the changelog; nothing where there is no such heading. */
export function noteInChangelog(changes: ChangeSet, line: string): void {
  const text = changes.text(CHANGELOG);
  const head = /^### Data\n\n/m.exec(text);
  if (!head) return;
  const at = head.index + head[0].length;
  changes.write(CHANGELOG, `${text.slice(0, at)}- ${line}\n${text.slice(at)}`);
}
