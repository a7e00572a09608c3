import type { EditionDefinition } from './edition-definition.ts';
import { EDITION_2019 } from './edition-2019.ts';
import { EDITION_2021 } from './edition-2021.ts';
import type { KnownEdition } from './edition-keys.ts';

/** The table of the editions of the form: each as its own module has it, in the order of the decrees. */
export const DECREED: readonly EditionDefinition<KnownEdition>[] = [EDITION_2019, EDITION_2021];
