import { Document, isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';

/** Wide enough that no sentence is folded: a patch shows what was changed and nothing else. */
const FORM = { lineWidth: 0 };

/** Changes YAML in place, so that comments, quotes and the order of keys stay. An empty text begins as `start`. */
export function editYaml(text: string, start: 'map' | 'list', edit: (document: Document) => void): string {
  const document = text.trim() === '' ? new Document(start === 'map' ? {} : []) : parseDocument(text);
  edit(document);
  return document.toString(FORM);
}

/** The list at a key, made where there is none. */
export function listAt(document: Document, key: string): YAMLSeq {
  if (!isSeq(document.get(key))) document.set(key, document.createNode([]));
  return document.get(key) as YAMLSeq;
}

/** Takes the items out of a list for which `drop` says so; it is given each as plain data. */
export function dropItems(list: YAMLSeq, document: Document, drop: (item: unknown) => boolean): void {
  list.items = list.items.filter((item) => !drop(isMap(item) || isSeq(item) ? item.toJS(document) : item));
}
