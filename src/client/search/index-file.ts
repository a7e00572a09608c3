/**
 * Whether a response is a file of the index. Some servers and networks answer for what they cannot reach with a page of their
 * own and status 200: read as an index it would hold nothing, and a phrase would seem to stand nowhere.
 */
export function isIndexFile(response: Response): boolean {
  return response.ok && !(response.headers.get('Content-Type') ?? '').startsWith('text/html');
}
