import type { PreviousYear } from '../checks/rule.ts';
import type { Filing } from '../filing.ts';
import type { Agency } from '../schemas/agency.ts';
import type { Vanished } from '../schemas/original.ts';
import { findingConfirmations, Sidecar, sourceConfirmations } from '../schemas/sidecar.ts';
import { sha256 } from './digests.ts';
import { registeredAs } from './registered.ts';

/** Where a file is filed and where it lies; null is what nothing tells. */
interface FiledPlace<AgencyId extends string | null, Year extends number | null> {
  agency: AgencyId;
  year: Year;
  path: string;
}

/** What is known of a file beside its bytes. */
interface FiledFacts {
  /** The agency as the registry has it; null where it has none. */
  registered: Agency | null;
  /** What keepers wrote beside the file. */
  sidecar?: Sidecar;
  /** The web page that it was attached to. */
  page?: Filing['page'];
  /** That its original is gone; absent where that is not known. */
  vanished?: Vanished | undefined;
  /** The agency's report on the year before; null where none is known. */
  previous?: PreviousYear | null;
  /** The text of what was recognised in it; null where nothing was. */
  reading?: string | null;
}

/** All that is known of a file before it is read, filed or not. */
export function filingOf<AgencyId extends string | null, Year extends number | null>(
  { agency, year, path }: FiledPlace<AgencyId, Year>,
  bytes: Uint8Array,
  { registered, sidecar = Sidecar.parse({}), page, vanished, previous = null, reading = null }: FiledFacts,
): Omit<Filing, 'agency' | 'year'> & { agency: AgencyId; year: Year } {
  const { url, publishedOn, retrievedOn, notes, corrections } = sidecar;
  const confirmed = sourceConfirmations(sidecar);
  return {
    agency,
    year,
    source: {
      path,
      sha256: sha256(bytes),
      bytes: bytes.length,
      ...(page ? { page: { path: page.path, sha256: sha256(page.bytes), bytes: page.bytes.length } } : {}),
      ...(url ? { url } : {}),
      ...(publishedOn ? { publishedOn } : {}),
      ...(retrievedOn ? { retrievedOn } : {}),
      ...(vanished ? { vanished } : {}),
      ...(notes ? { notes } : {}),
      ...(confirmed.length > 0 ? { confirmed } : {}),
    },
    ...(page ? { page } : {}),
    registered: registered && registeredAs(registered),
    corrections,
    confirmed: findingConfirmations(sidecar),
    previous,
    ...(reading === null ? {} : { reading }),
  };
}
