/** The part of the package that is used here; its own types stand on those of a whole framework. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Compression {
    (options?: {
      filter?: (request: IncomingMessage, response: ServerResponse) => boolean;
    }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
    /** Whether the type of an answer is one that grows smaller. */
    filter: (request: IncomingMessage, response: ServerResponse) => boolean;
  }
  const compression: Compression;
  export default compression;
}
