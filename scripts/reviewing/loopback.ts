import type { Server } from 'node:http';
import { ChoreError } from '../chores/chore-error.ts';

/** Begins to listen on the loopback address. Rejects with ChoreError where another program has the port. */
export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new ChoreError(`Unexpected use of port ${port} by another program: choose one with --port.`)
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
}

/** Stops listening, and lets go of whoever is connected. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
