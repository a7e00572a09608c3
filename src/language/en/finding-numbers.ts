import { counted } from './plurals.ts';

/** A number of a finding with what it counts. */
export const many = (number: string | undefined, one: string): string => counted(Number(number), one);

/** Whether what a number of a finding counts is one thing. */
export const isOne = (number: string | undefined): boolean => number === '1';
