import { isMap, isSeq, type YAMLMap } from 'yaml';
import type { Moved } from '../../src/schemas/moved.ts';
import type { ChangeSet } from './change-set.ts';
import { editYaml } from './yaml-text.ts';

const FILE = 'moved.yml';

/**
 * Writes where addresses went. Earlier entries follow: what moved to an address that goes now leads on to where that
 * went, or was withdrawn with it. An address that has content again has no entry.
 */
export function addMoved(changes: ChangeSet, entries: readonly Moved[], again: readonly string[] = []): void {
  if (entries.length === 0 && again.length === 0) return;
  const next = new Map(entries.map((entry) => [entry.from, entry]));
  const text = changes.text(FILE);
  if (text === '' && entries.length === 0) return;
  const after = editYaml(text, 'list', (document) => {
    const list = document.contents;
    if (!isSeq(list)) return;
    list.items = list.items.filter((item) => {
      const from = isMap(item) ? String(item.get('from')) : '';
      return !again.includes(from) && !next.has(from);
    });
    for (const item of list.items) if (isMap(item)) follow(item, next);
    for (const entry of entries) list.items.push(document.createNode(entry));
    list.flow = false;
  });
  changes.write(FILE, after);
}

function follow(item: YAMLMap, next: ReadonlyMap<string, Moved>): void {
  const [page = '', anchor] = String(item.get('to') ?? '').split('#');
  const entry = next.get(page);
  if (!entry) return;
  if (entry.to === undefined) {
    item.delete('to');
    item.set('on', entry.on);
    item.set('reason', entry.reason);
  } else item.set('to', anchor === undefined || entry.to.includes('#') ? entry.to : `${entry.to}#${anchor}`);
}
