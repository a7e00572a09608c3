/** Dates where these reports are published. To make it takes longer than to read an agency's file. */
const DATES = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The day it is where these reports are published, as `2026-11-29`. */
export const today = (now = new Date()): string => DATES.format(now);
