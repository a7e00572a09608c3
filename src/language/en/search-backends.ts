/** What the page of the search says of servers, and of queries that are no words. */
export const searchBackends = {
  unbuilt: {
    title: 'There is no index yet',
    text: 'The index is made when the site is built. Run npm run build, then open this page.',
  },
  unserved: {
    title: 'The search server does not answer',
    text: 'This site is searched by a server and has no index of its own; the server does not answer now. Try again in a while.',
  },
  /** Why the site's own index was searched. */
  notice: {
    unreachable: 'The search server does not answer; what follows was found with the site’s own index.',
    incomplete:
      'The search server does not hold all of the archive now; what follows was found with the site’s own index.',
    slow: 'The search server did not finish in time; what follows was found with the site’s own index.',
    otherEdition:
      'The search server holds another version of the archive; what follows was found with the site’s own index.',
  },
  tooLong: (length: number, longest: number) =>
    `These words have ${length} characters, and at most ${longest} can be searched: take one sentence of them`,
  literal:
    'Words are searched as they are written: *, % or [0-9] are no wildcards and no regular expressions.',
} as const;
