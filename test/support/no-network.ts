import { Socket } from 'node:net';

/** Loaded before a program: notes what it tries to connect to beyond this machine, and refuses it. */
const attempts: string[] = [];
const own = ['127.0.0.1', '::1', 'localhost'];

const original = Socket.prototype.connect as (this: Socket, ...args: unknown[]) => Socket;
Socket.prototype.connect = function connect(this: Socket, ...args: unknown[]): Socket {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  const { path, host = 'localhost' } = (typeof first === 'object' && first !== null ? first : {}) as {
    path?: string;
    host?: string;
  };
  if (path === undefined && !own.includes(host)) {
    attempts.push(host);
    queueMicrotask(() => this.destroy(new Error(`There is no network: ${host}`)));
    return this;
  }
  return original.apply(this, args);
} as typeof Socket.prototype.connect;

/** Where the program that this was loaded before finds them. */
(globalThis as { connectionAttempts?: readonly string[] }).connectionAttempts = attempts;
