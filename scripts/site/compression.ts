import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { createGzip } from 'node:zlib';

/** What grows much smaller; the parts of the search index and pictures are packed already. */
const TEXT =
  /^(?:text\/|image\/svg|application\/(?:json|javascript|xml|manifest|opensearch|[a-z.+-]*\+(?:json|xml)))/;
/** Bytes below which packing saves nothing. */
const SMALLEST = 1024;

/** Packs the answer to this request as a web host does, where the reader takes gzip and the answer is text. */
export function compressAnswer(request: IncomingMessage, response: ServerResponse): void {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (!/\bgzip\b/.test(accepted) || request.headers.range || request.method !== 'GET') return;
  const plain = {
    writeHead: response.writeHead.bind(response) as (
      status: number,
      headers?: OutgoingHttpHeaders,
    ) => ServerResponse,
    write: response.write.bind(response) as (part: Buffer) => boolean,
    end: response.end.bind(response) as () => ServerResponse,
  };
  response.writeHead = ((status: number, given: OutgoingHttpHeaders = {}) => {
    const headers = { ...response.getHeaders(), ...given };
    const named = (name: string): unknown =>
      Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
    const length = Number(named('content-length') ?? Infinity);
    if (status === 304 || length < SMALLEST || !TEXT.test(String(named('content-type')))) {
      return plain.writeHead(status, given);
    }
    const gzip = createGzip();
    gzip.on('data', (part: Buffer) => {
      if (!plain.write(part)) gzip.pause();
    });
    gzip.on('end', () => plain.end());
    gzip.on('drain', () => response.emit('drain'));
    response.on('drain', () => gzip.resume());
    response.write = gzip.write.bind(gzip);
    response.end = ((part?: Buffer) => {
      gzip.end(part);
      return response;
    }) as typeof response.end;
    response.removeHeader('Content-Length');
    const kept = Object.fromEntries(
      Object.entries(given).filter(([key]) => key.toLowerCase() !== 'content-length'),
    );
    return plain.writeHead(status, { ...kept, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' });
  }) as typeof response.writeHead;
}
