import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { type Dispatcher, Pool } from 'undici';
import { readEnvironment } from './environment.ts';

/** The least that passes a call on: Node's server and undici's cheapest interface. It checks nothing. */
const { port, upstreamUrl } = readEnvironment();
const pool = new Pool(upstreamUrl, { connections: 64, pipelining: 1 });

class PassOn implements Dispatcher.DispatchHandler {
  readonly #res: ServerResponse;

  constructor(res: ServerResponse) {
    this.#res = res;
  }

  onRequestStart(): void {}

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    this.#res.writeHead(status, headers);
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#res.write(chunk)) return;
    controller.pause();
    this.#res.once('drain', () => controller.resume());
  }

  onResponseEnd(): void {
    this.#res.end();
  }

  onResponseError(): void {
    this.#res.destroy();
  }
}

createServer((req, res) => {
  const { method = 'GET', url = '/', headers } = req;
  const body = method === 'GET' ? null : req;
  const path = url.replace('/v1/connect', '/v1');
  pool.dispatch({ method: method as 'GET', path, headers, body }, new PassOn(res));
}).listen(port, '127.0.0.1');
