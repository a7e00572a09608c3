/**
 * All that pages may ask. Whether a page would be the same is found out before its own module is loaded, by those who
 * answer: a question that nobody answers yet would have the page rendered again.
 */
import './archive-notes.ts';
import './collections.ts';
import './content-version.ts';
import './feeds.ts';
import './full-report.ts';
import './moved.ts';
import './releases.ts';
import './texts.ts';
