import { dateText } from './numbers.ts';

/** Words of the page at an address that moved or was withdrawn. */
export const moved = {
  title: (address: string, isMoved: boolean) => `${isMoved ? 'Moved' : 'Withdrawn'}: ${address}`,
  heading: (isMoved: boolean) => (isMoved ? 'This page has moved' : 'This page was withdrawn'),
  description: 'Something was published at this address; this page says what became of it.',
  reason: 'Reason',
  on: 'Date',
  now: 'Now at',
  /** The one line at the address of a file that is gone; `to` is the address of a page about it. */
  file: (to: string | null, on: string, reason: string) =>
    `${dateText(on)}: ${to === null ? 'this file was withdrawn.' : `this file was replaced by ${to}.`} Reason: ${reason}`,
} as const;
