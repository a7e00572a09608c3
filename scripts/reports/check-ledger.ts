import { relative } from 'node:path';
import { ContentError } from '../../src/archive/content-error.ts';
import type { SiteContent } from '../../src/archive/moved-rules.ts';
import type { Moved } from '../../src/schemas/moved.ts';
import { withoutMoved } from '../ledger/addresses.ts';
import { LEDGER, publishedAddresses } from '../ledger/ledger-folder.ts';

/** What the ledger of published addresses says of a content folder. */
export interface LedgerCheck {
  /** Pages of reports and agencies that were published, are there no more, and of which `moved.yml` says nothing. */
  mistakes: ContentError[];
  /** Ids of reports whose addresses are not promised yet. */
  unlisted: string[];
}

/** Holds reports and agencies against the ledger. Paths of mistakes are below the content folder. */
export function checkLedger(
  folder: string,
  { reports, agencies }: Pick<SiteContent, 'reports' | 'agencies'>,
  moved: readonly Moved[],
  ledger = LEDGER,
): LedgerCheck {
  const published = publishedAddresses(ledger);
  const pages = [...published.keys()].filter((address) => {
    const [, kind, id = ''] = /^\/(reports|agencies)\/([^/]+(?:\/\d{4})?)\/$/.exec(address) ?? [];
    return kind !== undefined && !(kind === 'reports' ? reports : agencies).has(id);
  });
  const mistakes = withoutMoved(pages, moved).map(
    (address) =>
      new ContentError(
        relative(folder, ledger),
        `Unexpected loss of ${address}, expected a page there, for its address was published`,
        `Put its file back, or say in moved.yml where it went and why.`,
        'address-lost',
      ),
  );
  return { mistakes, unlisted: [...reports].filter((id) => !published.has(`/reports/${id}/`)) };
}
