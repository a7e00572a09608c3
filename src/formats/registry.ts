import type { VFile } from 'vfile';
import { bytesOf } from './file-bytes.ts';
import { FormatError } from './format-error.ts';
import { startOf, type FileStart, type Format } from './format.ts';
import { html } from './html.ts';
import { doc } from './doc.ts';
import { docx } from './docx.ts';
import { mhtml } from './mhtml.ts';
import { pdf } from './pdf.ts';
import { record } from './record.ts';
import { jpeg, png } from './scan.ts';
import { text } from './text.ts';
import { unreadable } from './unreadable.ts';

/**
 * The formats that reports come in. Everything that must know one asks here: what the content folder may hold, how a
 * file is read, how its raw bytes are served, how its places are named. Functions that ask take the list as an argument,
 * so that a test can add to it.
 */
export const FORMATS: readonly Format[] = [text, html, pdf, docx, doc, mhtml, png, jpeg, record];

/**
 * The format of a file, told by its first bytes, else by its name; what neither tells is text. Throws FormatError for a
 * file without words, and for one whose bytes say that it is something that no format here reads.
 */
export function formatOf(file: VFile, formats: readonly Format[] = FORMATS): Format {
  const bytes = bytesOf(file);
  const start = startOf(bytes);
  const signed = formatSigned(start, formats);
  if (signed) return signed;
  refuse(bytes, start, formats);
  const format =
    formatNamed(file.extname ?? '', formats) ?? formats.find(({ signature }) => signature === null);
  if (!format) throw new FormatError('kind of file', 'Give it the name of one.', namesOf(formats));
  return format;
}

/** Throws FormatError for the bytes of a file that the archive knows and cannot read. */
export function refuseUnreadable(bytes: Uint8Array, formats: readonly Format[] = FORMATS): void {
  const start = startOf(bytes);
  if (!formatSigned(start, formats)) refuse(bytes, start, formats);
}

function formatSigned(start: FileStart, formats: readonly Format[]): Format | undefined {
  return formats.find(({ signature }) => signature?.(start));
}

function refuse(bytes: Uint8Array, start: FileStart, formats: readonly Format[]): void {
  const refused = unreadable(bytes, start);
  if (refused) throw new FormatError(refused.what, refused.hint, namesOf(formats));
}

/** The format that an extension names, in small or capital letters; undefined where it names none. */
export function formatNamed(extension: string, formats: readonly Format[] = FORMATS): Format | undefined {
  return formats.find(({ extensions }) => Object.hasOwn(extensions, extension.toLowerCase()));
}

/** Every extension that a raw report may have, with its dot. */
export function extensionsOf(formats: readonly Format[] = FORMATS): string[] {
  return formats.flatMap(({ extensions }) => Object.keys(extensions));
}

/** The media type of what a raw file with this extension holds. Throws where no format has it. */
export function mediaTypeOf(extension: string, formats: readonly Format[] = FORMATS): string {
  const types = new Map(formats.flatMap(({ extensions }) => Object.entries(extensions)));
  const type = types.get(extension);
  if (type === undefined) {
    throw new RangeError(
      `Unexpected extension ${extension}, expected one of ${extensionsOf(formats).join(', ')}`,
    );
  }
  return type;
}

/** `text, Markdown, HTML or a figures record` */
function namesOf(formats: readonly Format[]): string {
  const names = formats.flatMap(({ called }) => called);
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' or ');
}
