import type { VFile } from 'vfile';

/** Has the messages of a file with pages name the page in their words, where the terminal would print a line. */
export function sayPages(file: VFile): VFile {
  for (const message of file.messages) {
    const point = message.place && ('start' in message.place ? message.place.start : message.place);
    if (point?.page === undefined) continue;
    message.message = `page ${point.page}: ${message.message}`;
    message.reason = message.message;
    message.place = undefined;
  }
  return file;
}
