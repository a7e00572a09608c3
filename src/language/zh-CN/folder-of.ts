/** The folder that the page at a path lies in, among the languages: Chinese pages lie at the root. */
export function folderOf(_path: string): string {
  return '';
}
