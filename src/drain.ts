import type { Server } from 'node:http';

/** Takes no new connection, lets running requests finish within the time, then cuts what is left. */
export async function drain(server: Server, seconds: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  // Kept-alive connections that are between two requests; `close` alone would wait for their time limit.
  server.closeIdleConnections();
  const deadline = setTimeout(() => server.closeAllConnections(), seconds * 1000);
  await promise;
  clearTimeout(deadline);
}
