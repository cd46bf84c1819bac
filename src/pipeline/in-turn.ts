import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { GatewayResponse } from './response.ts';

/** A request of a connection, and whether its answer has left. */
export interface Turn {
  req: IncomingMessage;
  res: GatewayResponse;
  answered: boolean;
}

type Listener = (req: IncomingMessage, res: GatewayResponse) => void;

export interface Turns {
  /** Handles the request when those before it on its connection are answered, unless one of them closes the connection. */
  handle: Listener;
  /** Handles a request that Node has made no answer for, and closes the connection behind it. */
  handleLast(req: IncomingMessage, res: GatewayResponse): void;
  /** The newest request of a connection, unless it has come whole and been answered. */
  newest(socket: Socket): Turn | undefined;
}

/** How many requests may wait on one connection: clients that send ahead send a few. What waits is kept in memory. */
const mostWaiting = 64;
const lingerMs = 1_000;

/**
 * Answers the requests of a connection one after the other (RFC 9112, section 9.3.2). Node would run them side by side, and those
 * behind one that closes the connection too, although their answers never leave.
 */
export function inTurn(listener: Listener): Turns {
  const connections = new WeakMap<Socket, { newest: Turn | undefined; waiting: (() => void)[] }>();

  function take(req: IncomingMessage, res: GatewayResponse, run: () => void): void {
    const { socket } = req;
    // The connection is being closed: what is still read from it came too late.
    if (!socket.writable) return;
    const turn = { req, res, answered: false };
    const connection = connections.get(socket) ?? { newest: undefined, waiting: [] };
    connections.set(socket, connection);
    connection.newest = turn;
    connection.waiting.push(run);
    res.atEnd(() => {
      turn.answered = true;
      // Until the next request comes, which may be long, nothing of this one is needed any more.
      if (connection.newest === turn && req.complete) connection.newest = undefined;
      connection.waiting.shift();
      if (socket.writable) connection.waiting[0]?.();
    });
    if (connection.waiting.length === 1) run();
    else if (connection.waiting.length > mostWaiting) socket.destroy();
  }

  return {
    handle: (req, res) => take(req, res, () => listener(req, res)),
    handleLast(req, res) {
      take(req, res, () => {
        res.shouldKeepAlive = false;
        res.assignSocket(req.socket);
        res.once('finish', () => {
          res.detachSocket(req.socket);
          closeGently(req.socket);
          // Node says so for the answers that it makes itself.
          res.emit('close');
        });
        listener(req, res);
      });
    },
    newest: (socket) => connections.get(socket)?.newest,
  };
}

/** A client that still sends when its connection is cut gets a reset, and may lose the answer. It has a moment to read it. */
export function closeGently(socket: Socket): void {
  socket.end();
  const timer = setTimeout(() => socket.destroy(), lingerMs);
  socket.once('end', () => socket.destroy()).once('close', () => clearTimeout(timer));
}
