/** Milliseconds for which a pointer must rest on a link before its page is likely the next. */
const REST = 80;

interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Fetches the page behind a link on which the pointer rests, where the line is known to be good and not metered. */
function prefetchLikely(): void {
  const { connection } = navigator as { connection?: Connection };
  if (connection?.effectiveType !== '4g' || connection.saveData) return;
  const asked = new Set([location.pathname]);
  let resting: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('mouseover', ({ target }) => {
    clearTimeout(resting);
    const link = (target as Element).closest<HTMLAnchorElement>('a[href$="/"]');
    if (!link || link.origin !== location.origin || asked.has(link.pathname)) return;
    resting = setTimeout(() => {
      asked.add(link.pathname);
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'prefetch', href: link.href }),
      );
    }, REST);
  });
}

prefetchLikely();
