import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A request as its bytes were. */
export interface RawRequest {
  head: string;
  body: string;
  /** As which request of its connection it came, from 1. */
  turn: number;
}

export interface FaultUpstream {
  url: string;
  /** What has come in, but for probes. */
  received: RawRequest[];
  /** Says anything to a request, be it HTTP or not. */
  answer: (socket: Socket, request: RawRequest) => void;
  stop(): Promise<void>;
}

/** What a service says that works. */
export const fine = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}';

/** A service that answers with the bytes that a test tells it to, which no HTTP server would send. */
export async function startFaultUpstream(): Promise<FaultUpstream> {
  const sockets = new Set<Socket>();
  const upstream: FaultUpstream = {
    url: '',
    received: [],
    answer: (socket) => socket.write(fine),
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket
      .setNoDelay()
      .on('error', () => {})
      .once('close', () => sockets.delete(socket));
    let turn = 0;
    let bytes = '';
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      bytes += chunk;
      for (let request = firstOf(bytes); request; request = firstOf(bytes)) {
        bytes = bytes.slice(request.length);
        if (request.head.startsWith('GET /healthz ')) {
          socket.write(fine);
          continue;
        }
        const received = { head: request.head, body: request.body, turn: ++turn };
        upstream.received.push(received);
        upstream.answer(socket, received);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  upstream.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return upstream;
}

/** The first request, undefined when it is not all there. A chunked body stays as it came. */
function firstOf(bytes: string): { head: string; body: string; length: number } | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n') + 4;
  if (headEnd < 4) return undefined;
  const head = bytes.slice(0, headEnd);
  let length = headEnd + Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
  if (/^transfer-encoding: chunked/im.test(head)) {
    const lastChunk = bytes.indexOf('0\r\n\r\n', headEnd);
    if (lastChunk < 0) return undefined;
    length = lastChunk + 5;
  }
  return bytes.length < length ? undefined : { head, body: bytes.slice(headEnd, length), length };
}
