/** What the code for another site's page needs. All addresses are absolute. */
export interface Embedded {
  /** What the frame shows, for those who cannot see it. */
  title: string;
  frame: string;
  /** The page it was taken from. */
  page: string;
  /** In CSS pixels. */
  height: number;
  archive: string;
}

/** HTML for another site's page: the frame, and under it a link that is there without it too. */
export function embedCode({ title, frame, page, height, archive }: Embedded): string {
  const name = escapeHtml(title);
  return (
    `<iframe src="${escapeHtml(frame)}" title="${name}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>\n` +
    `<p><a href="${escapeHtml(page)}">${name}</a>（${archive}）</p>`
  );
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
