import type { VFile } from 'vfile';
import type { ContentError } from '../../src/archive/content-error.ts';
import { isMisfiled } from '../../src/archive/filing-rules.ts';
import type { Finding } from '../../src/schemas/finding.ts';
import { pointOf } from '../../src/schemas/place.ts';
import { withoutDirection } from '../../src/text/normalise.ts';
import { sayPages } from './say-pages.ts';

/** What a message says beyond a place and words. */
export interface CheckedMessage {
  /** Set where it is a finding. */
  finding?: Finding;
}

const FATAL = { error: true, warning: false, info: undefined } as const;

/** Findings as messages. A confirmed one is printed and fails nothing: the source has it so. */
export function sayFindings(file: VFile, findings: readonly Finding[]): void {
  // Of what keeps a report from being published, the mistake says what to do.
  for (const finding of findings.filter((finding) => !isMisfiled(finding))) {
    const { rule, severity, place, confirmed, message: words } = finding;
    const note = confirmed
      ? ` (confirmed ${confirmed.against === 'original' ? 'against the original' : 'by the record'})`
      : '';
    const message = file.message(printable(words + note), {
      place: pointOf(place),
      ruleId: rule,
      source: 'report',
    });
    message.fatal = confirmed ? undefined : FATAL[severity];
    Object.assign(message, { finding } satisfies CheckedMessage);
  }
  sayPages(file);
}

/** A mistake as a message, unless it is said already. */
export function sayMistake(file: VFile, { file: path, message: words, rule, place }: ContentError): void {
  const reason = printable(words.replace(`${path}: `, ''));
  if (file.messages.some((message) => message.reason === reason)) return;
  const message = file.message(reason, {
    ruleId: rule,
    source: 'archive',
    ...(place ? { place } : {}),
  });
  message.fatal = true;
}

/** Words from files without what would turn a terminal around or command it. */
export function printable(text: string): string {
  return withoutDirection(text).replace(/[\x00-\x09\x0B-\x1F\x7F-\x9F]/g, '\uFFFD');
}

/** Something that the system refused: a folder that is not there, a file that may not be read. */
export function sayFailure(file: VFile, error: unknown): void {
  const { code } = error as NodeJS.ErrnoException;
  if (!code) throw error;
  const message = file.message((error as Error).message, { ruleId: code, source: 'archive' });
  message.fatal = true;
}

/** Says that a raw file has no digest. */
export function sayUnaccepted(file: VFile): void {
  file.message('Unexpected raw file without a digest, expected npm run accept once it has been read', {
    ruleId: 'digest',
    source: 'archive',
  });
}

/** Says that a file was not read, for the mistake in another. */
export function sayUnread(file: VFile, entry: string): void {
  const message = file.message(`Not read: ${entry} has a mistake`, { ruleId: 'unread', source: 'archive' });
  message.fatal = undefined;
}
