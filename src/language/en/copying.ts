/** Words that scripts of the report page say; apart from the page's own, so that the browser loads no more than these. */
export const COPYING = {
  copy: 'Copy',
  copied: 'Copied',
  failed: 'Could not copy; please select it yourself',
} as const;
