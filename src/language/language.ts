import type * as chinese from './chinese.ts';
import type * as english from './english.ts';

/**
 * All words that readers see: one member for each module that `#language/…` opens. A language is a folder here whose
 * modules hold all of it; a word that is missing does not compile (tests/unit/language.test.ts).
 */
export type Language = Words<typeof chinese>;

/** The same shape in other words: the same members, and functions of the same values. */
type Words<Said> = Said extends string
  ? string
  : Said extends boolean
    ? boolean
    : Said extends (...values: infer Values) => infer Sentence
      ? (...values: Values) => Words<Sentence>
      : Said extends object
        ? { readonly [Member in keyof Said]: Words<Said[Member]> }
        : Said;

/** Modules of a language that has every word; of one that lacks a word this does not compile. */
type InFull<Modules extends Language> = Modules;

/** The languages beside Chinese. */
export type OtherLanguages = [InFull<typeof english>];
