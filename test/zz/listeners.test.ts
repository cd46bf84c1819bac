// @ts-nocheck
import { suite } from 'uvu';
import { ServerResponse } from 'node:http';
import { startGateway } from '../support/gateway.ts';
import { labContract } from '../support/lab.ts';
import { send } from '../support/http.ts';
import { startUpstream } from '../support/upstream.ts';
const test = suite('explore');
test('x', async () => {
  const up = await startUpstream();
  up.answer = (res) => { res.writeHead(200, { 'Content-Type': 'video/mp4' }); res.write('a'); setTimeout(() => res.end('b'), 20); };
  const g = await startGateway({ contract: labContract(), env: { UPSTREAM_LIQAA_URL: up.url } });
  const on = ServerResponse.prototype.on;
  const seen = [];
  ServerResponse.prototype.on = ServerResponse.prototype.addListener = function (name, fn) {
    if (name === 'close') seen.push([fn.listener?.toString().slice(0, 90) ?? fn.toString().slice(0, 90), new Error().stack.split('\n').slice(2, 6).map((x) => x.trim()).join(' < ')]);
    return on.call(this, name, fn);
  };
  process.on('warning', (w) => console.log('WARN', w.message, w.stack));
  await send(`${g.url}/v1/connect/files/x`, { key: g.liveKey });
  ServerResponse.prototype.on = ServerResponse.prototype.addListener = on;
  for (const s of seen) console.log(s);
  await g.stop(); await up.stop();
});
test.run();
