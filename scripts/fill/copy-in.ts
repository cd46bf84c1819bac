import { once } from 'node:events';
import type { Writable } from 'node:stream';
import pg from 'pg';

/** The part of the client's connection that COPY needs; its types leave it out. */
interface CopyConnection {
  readonly stream: Writable;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

const chunkCharacters = 262_144;

/** Writes lines of COPY's text format to a table. */
export async function copyIn(url: string, target: string, lines: Iterable<string>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  client.once('error', reject);

  async function send(connection: CopyConnection): Promise<void> {
    for (const chunk of chunksOf(lines)) {
      connection.sendCopyFromChunk(chunk);
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
    }
    connection.endCopyFrom();
  }

  client.query({
    submit: (connection: unknown) => (connection as CopyConnection).query(`copy ${target} from stdin`),
    handleCopyInResponse: (connection: CopyConnection) => void send(connection).catch(reject),
    handleCommandComplete() {},
    handleReadyForQuery: () => resolve(),
    handleError: reject,
  } as pg.Submittable);
  try {
    await promise;
  } finally {
    await client.end();
  }
}

function* chunksOf(lines: Iterable<string>): Generator<Buffer> {
  let text = '';
  for (const line of lines) {
    text += line;
    if (text.length < chunkCharacters) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}
