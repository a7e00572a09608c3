/** Words of the embedded pages and of the code that embeds them. */
export const EMBED = {
  offerNote:
    'Put this code into your page, and its readers see the chart there. The height of what is in the frame is told to the page around it by message events (data.nianbaoHeight, in pixels), so that the frame can be made to fit.',
  comparisonOffer: 'Embed this table',
  comparisonNote: 'Put this code into your page, and its readers see the table there.',
  selectionOffer: 'Embed this comparison',
  selectionNote: 'Put this code into your page. Copy it again when you have chosen others.',
  chartTitle: 'Embedded chart',
  comparisonTitle: 'Embedded comparison',
  framed: (title: string) => `${title} (embedded)`,
  chartDescription: 'A chart of Nianbao Archive, for other websites to embed.',
  comparisonDescription: 'A comparison of Nianbao Archive, for other websites to embed.',
  loading: 'Fetching data …',
  incomplete: 'The address is incomplete: it does not say what to show.',
  gone: 'The page no longer has this chart; its data may have changed.',
  failed: 'The data could not be fetched; please try again later.',
  noScript: 'To show this here the browser must be allowed to run scripts.',
  source: 'Source: Nianbao Archive',
  openPage: 'Open the page',
  /** Where the page around keeps the frame in a sandbox. */
  sandboxed: (address: string) =>
    `If nothing happened, the page around this frame does not let it save files or open windows. Open this address in your browser: ${address}`,
  more: (shown: number, all: number) =>
    `${all} agencies in the order of division codes; these are the first ${shown}, for the others see the page.`,
} as const;
