// @ts-nocheck
import { suite } from 'uvu';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { startGateway } from '../support/gateway.ts';
import { labContract } from '../support/lab.ts';
import { send, open } from '../support/http.ts';
import { open as rawOpen } from '../support/raw.ts';

const test = suite('explore');
test('x', async () => {
  let handler: any;
  let seen = 0, aborted = 0, ended = 0;
  const server = createServer((req, res) => {
    if (req.url === '/healthz') return res.end('ok');
    seen++;
    req.on('error', () => {});
    req.on('aborted', () => aborted++); req.on('end', () => ended++);
    handler(req, res);
  });
  await new Promise<void>((r) => server.listen(0, '127.0.0.1', r));
  const url = `http://127.0.0.1:${(server.address() as any).port}`;
  const g = await startGateway({ contract: labContract({ first_byte_ms: 3000, total_ms: 6000 }), env: { UPSTREAM_LIQAA_URL: url } });
  const logs = () => { const l = g.logs.map((x) => JSON.parse(x)).map((j) => `${j.level} ${j.msg} ${j.status ?? ''} ${j.error ?? ''} ${j.request_bytes ?? ''} ${j.response_bytes ?? ''} ab=${j.aborted} ${j.err?.type ?? ''} ${j.err?.code ?? ''} ${j.err?.message ?? ''}`); g.logs.length = 0; return l.join('\n     '); };
  const H = { 'Content-Type': 'application/octet-stream' };
  const big = (n: number) => Readable.from((function* () { for (let i = 0; i < n; i++) yield Buffer.alloc(65536, i); })());
  const files = `${g.url}/v1/connect/files`, note = `${g.url}/v1/connect/notes/a`;
  async function show(what: string, p: Promise<any>) {
    seen = aborted = ended = 0;
    const t = performance.now();
    const a = await p.catch((e) => ({ error: e.code ?? e.message }));
    const ms = Math.round(performance.now() - t);
    await sleep(150);
    console.log(what, JSON.stringify({ status: a.status, cut: a.isCut, error: a.error, text: a.text?.slice(0, 80), conn: a.headers?.connection, te: a.headers?.['transfer-encoding'], ms, seen, aborted, ended }), '\n    ', logs());
  }
  handler = (req: any, res: any) => { let n = 0; req.on('data', (c: Buffer) => n += c.length).on('end', () => res.end(String(n))); };
  await show('upload chunked', send(`${files}/a`, { method: 'PUT', key: g.liveKey, headers: H, body: big(32) }));
  await show('upload beyond limit, no length', send(note, { method: 'PUT', key: g.liveKey, headers: H, body: big(320) }));
  await show('upload beyond limit, no length, keyed', send(`${g.url}/v1/connect/files`, { method: 'POST', key: g.liveKey, headers: { ...H, 'Idempotency-Key': 'k0' }, body: big(2) }));
  handler = (req: any, res: any) => { res.writeHead(200, { 'Content-Length': 5 }); res.end('early'); };
  await show('early answer', send(`${files}/a`, { method: 'PUT', key: g.liveKey, headers: H, body: big(3200) }));
  await show('early answer, keyed', send(files, { method: 'POST', key: g.liveKey, headers: { ...H, 'Idempotency-Key': 'k1' }, body: big(3200) }));
  handler = (req: any, res: any) => { res.writeHead(200, { 'Content-Length': 5 }); res.end('again'); };
  await show('again, keyed', send(files, { method: 'POST', key: g.liveKey, headers: { ...H, 'Idempotency-Key': 'k1' }, body: big(3200) }));
  handler = (req: any, res: any) => { res.writeHead(413, { 'Content-Length': 5, Connection: 'close' }); res.end('early'); };
  await show('early 413', send(`${files}/a`, { method: 'PUT', key: g.liveKey, headers: H, body: big(3200) }));
  await show('early 413, keyed', send(files, { method: 'POST', key: g.liveKey, headers: { ...H, 'Idempotency-Key': 'k2' }, body: big(3200) }));
  await show('again, keyed', send(files, { method: 'POST', key: g.liveKey, headers: { ...H, 'Idempotency-Key': 'k2' }, body: big(32) }));
  handler = (req: any, res: any) => { res.socket.destroy(); };
  await show('destroyed in upload', send(`${files}/a`, { method: 'PUT', key: g.liveKey, headers: H, body: big(3200) }));
  handler = (req: any, res: any) => { };
  await show('sandbox upload', send(`${files}/a`, { method: 'PUT', key: g.sandboxKey, headers: H, body: big(3200) }));
  // a slow writing client, early answer
  handler = (req: any, res: any) => { res.writeHead(200, { 'Content-Length': 5 }); res.end('early'); };
  const slow = Readable.from((async function* () { for (let i = 0; i < 20; i++) { yield Buffer.alloc(100); await sleep(50); } })());
  await show('early answer, slow', send(`${files}/a`, { method: 'PUT', key: g.liveKey, headers: H, body: slow }));
  // fetch with early
  await show('fetch early', (async () => { const r = await fetch(`${files}/a`, { method: 'PUT', headers: { ...H, Authorization: `Bearer ${g.liveKey}` }, body: Readable.toWeb(big(3200)) as any, duplex: 'half' } as any); return { status: r.status, text: await r.text() }; })());
  await show('fetch too large', (async () => { const r = await fetch(note, { method: 'PUT', headers: { ...H, Authorization: `Bearer ${g.liveKey}` }, body: Readable.toWeb(big(3200)) as any, duplex: 'half' } as any); return { status: r.status, text: await r.text() }; })());
  // upload cut by client
  handler = (req: any, res: any) => { req.resume(); };
  await show('client cuts upload', (async () => {
    const r = open(`${files}/a`, { method: 'PUT', key: g.liveKey, headers: { ...H, 'Content-Length': '100000' } }); r.on('error', () => {});
    r.write(Buffer.alloc(1000)); await sleep(100); r.destroy(); await sleep(200); return {};
  })());
  await show('client cuts keyed upload', (async () => {
    const r = open(files, { method: 'POST', key: g.liveKey, headers: { ...H, 'Content-Length': '100000', 'Idempotency-Key': 'k3' } }); r.on('error', () => {});
    r.write(Buffer.alloc(1000)); await sleep(100); r.destroy(); await sleep(200); return {};
  })());
  console.log(await g.db.selectFrom('idempotency').select(['key', 'status', 'fingerprint']).execute());
  // keep-alive reuse after stream upload
  // HTTP/1.0 cut
  handler = (req: any, res: any) => { res.writeHead(200, { 'Content-Type': 'video/mp4', 'Transfer-Encoding': 'chunked' }); res.write('abc'); setTimeout(() => res.socket.destroy(), 50); };
  await show('http/1.0 cut', new Promise((resolve) => {
    const s = rawOpen(g.url); let text = ''; let error: any;
    s.on('error', (e: any) => { error = e.code; }).on('data', (d) => { text += d; }).on('close', () => resolve({ text: text.slice(-80), error }));
    s.write(`GET /v1/connect/files/a HTTP/1.0\r\nHost: x\r\nAuthorization: Bearer ${g.liveKey}\r\n\r\n`);
  }));
  await show('http/1.1 cut', new Promise((resolve) => {
    const s = rawOpen(g.url); let text = ''; let error: any;
    s.on('error', (e: any) => { error = e.code; }).on('data', (d) => { text += d; }).on('close', () => resolve({ text: text.slice(-80), error }));
    s.write(`GET /v1/connect/files/a HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${g.liveKey}\r\n\r\n`);
  }));
  // keyed with cut
  handler = (req: any, res: any) => { req.resume().on('end', () => { res.writeHead(200, { 'Content-Type': 'video/mp4', 'Transfer-Encoding': 'chunked' }); res.write('abc'); setTimeout(() => res.socket.destroy(), 50); }); };
  await show('keyed cut', send(files, { method: 'POST', key: g.liveKey, headers: { ...H, 'Idempotency-Key': 'k9' }, body: 'abc' }));
  handler = (req: any, res: any) => { req.resume().on('end', () => { res.writeHead(200, { 'Content-Type': 'video/mp4', Vary: 'X', 'X-Frame-Options': 'ALLOWALL' }); res.end('abc'); }); };
  const v = await send(files + '/a', { key: g.liveKey, headers: { 'Accept-Encoding': 'gzip' } });
  console.log(v.headers);
  await g.stop(); server.closeAllConnections(); server.close();
});
test.run();
