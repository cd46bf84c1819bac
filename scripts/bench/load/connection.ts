import { once } from 'node:events';
import { connect } from 'node:net';

export interface Connection {
  /** Asks once. The answer before must have come. */
  send(): void;
  close(): void;
}

const bufferBytes = 65_536;

/**
 * A connection that stays open and asks the same again and again. It reads no more of an answer than tells its status and its
 * end, so that what is measured is the other side.
 * @param onAnswer told once for each request, with what is wrong with the answer.
 */
export async function openConnection(
  { hostname, port }: URL,
  request: Buffer,
  onAnswer: (failure: string | undefined) => void,
): Promise<Connection> {
  let waiting = false;
  let head = '';
  let bytesLeft = 0;
  let failure: string | undefined;

  const socket = connect({
    host: hostname,
    port: Number(port),
    noDelay: true,
    onread: {
      buffer: Buffer.allocUnsafe(bufferBytes),
      callback(length, buffer) {
        if (bytesLeft > 0) bytesLeft -= length;
        else readHead((buffer as Buffer).toString('latin1', 0, length));
        if (head === '' && bytesLeft <= 0) end(bytesLeft < 0 ? 'more bytes than Content-Length says' : failure);
        return true;
      },
    },
  });
  socket.on('error', (error) => end(error.message));
  socket.on('close', () => end('the connection was closed'));
  await once(socket, 'connect');

  function readHead(text: string): void {
    head += text;
    const length = head.indexOf('\r\n\r\n');
    if (length < 0) return;
    const contentLength = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    bytesLeft = contentLength === undefined ? 0 : length + 4 + Number(contentLength) - head.length;
    failure = contentLength === undefined || head[9] !== '2' ? head.slice(0, 1_000) : undefined;
    head = '';
  }

  function end(problem: string | undefined): void {
    if (!waiting) return;
    waiting = false;
    onAnswer(problem);
  }

  return {
    send() {
      waiting = true;
      socket.write(request);
    },
    close() {
      socket.destroy();
    },
  };
}

export function requestBytes({ host, pathname }: URL, headers: Record<string, string>): Buffer {
  const lines = Object.entries({ Host: host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`GET ${pathname} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1');
}
