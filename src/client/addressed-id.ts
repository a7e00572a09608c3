/** The id behind the # of the page's address; as it stands there where it is no encoded text (`#%`). */
export function addressedId(): string {
  const written = location.hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
