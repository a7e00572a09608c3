/** Where the script of a page has not run for long; apart from the words of the scripts themselves. */
export const notStarted = {
  search: {
    title: 'The search has not started',
    text: 'Its program has not run: the network is too slow, or this browser is too old. Reports can be found in these lists:',
  },
  compare: {
    title: 'The comparison has not started',
    text: 'The network is too slow, or this browser is too old. Below is the usual comparison, not that of the address or of your own choice; for other numbers choose a measure and a year under “All measures”.',
  },
} as const;
