import { createServer } from 'node:http';
import { room } from '../rig/room.ts';
import { readEnvironment } from './environment.ts';

/** The service behind all contenders: it does nothing, so that it is not what is measured. */
const { port } = readEnvironment();
const json = { 'Content-Type': 'application/json', 'Content-Length': room.byteLength };

createServer({ keepAliveTimeout: 60_000 }, (req, res) => {
  if (req.url === '/healthz') res.writeHead(200, { 'Content-Length': 2 }).end('ok');
  else if (req.method === 'POST') req.resume().once('end', () => res.writeHead(201, json).end(room));
  else if (req.url?.startsWith('/v1/rooms/')) res.writeHead(200, json).end(room);
  else res.writeHead(404, { 'Content-Length': 0 }).end();
}).listen(port, '127.0.0.1');
