/** What the page of the search has in its HTML alone, so that its program need not bring it. */
export const searchPage = {
  withoutScript: {
    title: 'Searching needs JavaScript',
    text: 'The search runs in your browser, with JavaScript and WebAssembly. Without them reports can be found in these lists:',
  },
  unsupported: {
    title: 'This browser cannot search',
    text: 'The search needs WebAssembly, workers and what browsers have since 2022; this browser is too old, or does not run them. Reports can be found in these lists:',
  },
  openSearch: 'Full text of annual reports on open government information',
} as const;
