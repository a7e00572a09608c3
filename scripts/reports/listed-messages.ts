import { relative, resolve, sep } from 'node:path';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Finding, Severity } from '../../src/schemas/finding.ts';
import type { CheckedMessage } from './say-messages.ts';

/** A message of the check as data. */
export interface ListedMessage {
  /** Below the content folder. */
  file: string;
  /** Null of what is of no agency or year. */
  agency: string | null;
  year: number | null;
  line: number | null;
  column: number | null;
  rule: string;
  severity: Severity;
  words: string;
  finding?: Finding;
  message: VFileMessage;
}

/** The messages of checked files, in their order. */
export function listMessages(folder: string, files: readonly VFile[]): ListedMessage[] {
  return files.flatMap((file) => {
    const path = relative(folder, resolve(file.path)).split(sep).join('/');
    const [, agency = null, year = null] =
      /^(?:agencies|reports)\/([^/]+?)(?:\.yml)?(?:\/(\d{4})\.\w+)?$/.exec(path) ?? [];
    return file.messages.map((message) => {
      const { finding } = message as VFileMessage & CheckedMessage;
      return {
        file: path,
        agency,
        year: year === null ? null : Number(year),
        line: message.line ?? null,
        column: message.column ?? null,
        rule: message.ruleId ?? 'content',
        severity: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info',
        words: message.reason,
        ...(finding ? { finding } : {}),
        message,
      };
    });
  });
}
