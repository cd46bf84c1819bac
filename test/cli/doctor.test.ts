import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { runCli } from '../support/cli.ts';
import { contract } from '../support/gateway.ts';
import { oidcEnvironment, startProvider, type TestProvider } from '../support/oidc-provider.ts';
import { createEmptyDatabase, createTestDatabase } from '../support/stores.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

interface Context {
  databaseUrl: string;
  upstream: TestUpstream;
  provider: TestProvider;
  /** A server that takes connections and says nothing. */
  silent: Server;
  silentSockets: Set<Socket>;
  env: Record<string, string>;
}

const redisUrl = process.env['TEST_REDIS_URL'] ?? '';

const test = suite<Context>('doctor');
test.before(async (context) => {
  context.databaseUrl = await createTestDatabase();
  context.upstream = await startUpstream();
  context.provider = await startProvider();
  context.silentSockets = new Set();
  context.silent = createServer((socket) => context.silentSockets.add(socket)).listen(0, '127.0.0.1');
  await once(context.silent, 'listening');
  context.env = {
    DATABASE_URL: context.databaseUrl,
    REDIS_URL: redisUrl,
    UPSTREAM_LIQAA_URL: context.upstream.url,
    ...oidcEnvironment(context.provider),
  };
});
test.after(async ({ upstream, provider, silent, silentSockets }) => {
  for (const socket of silentSockets) socket.destroy();
  silent.close();
  await upstream.stop();
  await provider.stop();
});

interface Finding {
  name: string;
  status: string;
  version: string | null;
  latency_ms: number | null;
  note: string | null;
}

function byName(json: { dependencies: Finding[] }): Map<string, Finding> {
  return new Map(json.dependencies.map((finding) => [finding.name, finding]));
}

test('0 when all that is configured answers: versions, latencies, the contract that is served', async ({ env }) => {
  const { status, json, stderr } = await runCli(['doctor', '--json'], env);
  assert.is(status, 0, stderr);
  assert.is(json.ok, true);
  assert.equal(json.contract, { version: contract.document.info.version, sha256: contract.published.sha256 });
  const findings = byName(json);
  for (const name of ['postgres', 'redis', 'oidc issuer', 'liqaa']) {
    assert.is(findings.get(name)?.status, 'ok', name);
    assert.type(findings.get(name)?.latency_ms, 'number');
  }
  assert.match(findings.get('postgres')?.version ?? '', /^\d+\.\d+$/);
  assert.match(findings.get('redis')?.version ?? '', /^\d+\.\d+\.\d+$/);
  assert.equal(json.dependencies[0].pending_migrations, []);
  assert.is(findings.get('traccar')?.status, 'not_configured');
});

test('the table has a line for each dependency that is configured, and names the others', async ({ env }) => {
  const { stdout } = await runCli(['doctor'], env);
  assert.match(stdout, /^DEPENDENCY {3}STATUS {2}VERSION +LATENCY {2}NOTE$/m);
  assert.match(stdout, /^postgres {5}ok {6}\d+\.\d+ +[\d.]+ ms {2}no migrations pending$/m);
  assert.match(stdout, /^oidc issuer {2}ok {6}– +[\d.]+ ms {2}1 key$/m);
  assert.match(stdout, /^liqaa {8}ok {6}– +[\d.]+ ms$/m);
  assert.match(stdout, /^Not configured: .*traccar/m);
  assert.match(stdout, `Contract ${contract.document.info.version}, sha256 ${contract.published.sha256}\n`);
});

test('a service that tells its version in its probe is shown with it; one that fails is down', async ({ env }) => {
  const service = createHttpServer((req, res) => {
    res.statusCode = req.url === '/bad/healthz' ? 503 : 200;
    res.end(JSON.stringify({ status: 'ok', version: '6.4.1' }));
  }).listen(0, '127.0.0.1');
  await once(service, 'listening');
  const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  const { status, json } = await runCli(['doctor', '--json'], {
    ...env,
    UPSTREAM_TRACCAR_URL: url,
    UPSTREAM_TTS_URL: `${url}/bad`,
  });
  service.close();
  service.closeAllConnections();
  assert.is(status, 1);
  assert.is(byName(json).get('traccar')?.version, '6.4.1');
  assert.equal([byName(json).get('tts')?.status, byName(json).get('tts')?.note], ['down', '/healthz answered 503']);
});

test('1 when what is configured refuses the connection: each says so, and the others are still told', async ({ env }) => {
  const { status, json } = await runCli(['doctor', '--json'], {
    ...env,
    DATABASE_URL: 'postgres://tkawen:hunter2@127.0.0.1:1/tkawen',
    REDIS_URL: 'redis://:hunter2@127.0.0.1:1',
    OIDC_ISSUER: 'http://127.0.0.1:1/',
    UPSTREAM_SMS_URL: 'http://127.0.0.1:1',
  });
  assert.is(status, 1);
  assert.is(json.ok, false);
  const findings = byName(json);
  for (const name of ['postgres', 'redis', 'oidc issuer', 'sms']) {
    assert.is(findings.get(name)?.status, 'down', name);
    assert.match(findings.get(name)?.note ?? '', 'ECONNREFUSED', name);
  }
  assert.is(findings.get('liqaa')?.status, 'ok');
  assert.not.match(JSON.stringify(json), 'hunter2');
});

test('1 within seconds when all that is configured hangs: 2 s for each, at the same time', async ({ silent }) => {
  const address = `127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const startedAt = performance.now();
  const { status, json, stderr } = await runCli(['doctor', '--json'], {
    DATABASE_URL: `postgres://tkawen@${address}/tkawen`,
    REDIS_URL: `redis://${address}`,
    OIDC_ISSUER: `http://${address}/`,
    OIDC_AUDIENCE: 'console',
    UPSTREAM_SMS_URL: `http://${address}`,
    UPSTREAM_TTS_URL: `http://${address}`,
  });
  const seconds = (performance.now() - startedAt) / 1000;
  assert.is(status, 1, stderr);
  for (const name of ['postgres', 'redis', 'oidc issuer', 'sms', 'tts']) assert.is(byName(json).get(name)?.status, 'down', name);
  assert.is(byName(json).get('sms')?.note, 'no answer within 2 s');
  // One after the other they would take ten.
  assert.ok(seconds < 7, `${seconds} s`);
});

test('an issuer without a key to check with is down, and what is to be done is said', async ({ env, provider }) => {
  provider.instead = { path: 'jwks', answer: (res) => res.end('{}') };
  const { status, json } = await runCli(['doctor', '--json'], env);
  provider.instead = undefined;
  assert.is(status, 1);
  assert.match(byName(json).get('oidc issuer')?.note ?? '', 'Choose a signing key');
});

test('a database that lacks migrations is told with their names, and no other command works on it', async () => {
  const env = { DATABASE_URL: await createEmptyDatabase() };
  const { status, json } = await runCli(['doctor', '--json'], env);
  assert.is(status, 0);
  assert.is(json.dependencies[0].pending_migrations[0], '2026_11_22_create_account');
  assert.match(json.dependencies[0].note, 'migrations pending: 2026_11_22_create_account');
  const list = await runCli(['accounts', 'list'], env);
  assert.is(list.status, 1);
  assert.match(list.stderr, /^The database lacks \d+ migrations\. A gateway of this version runs them when it starts\.$/m);
});

test('every other command says in plain words that the database does not answer', async () => {
  const { status, stdout, stderr } = await runCli(['accounts', 'list'], { DATABASE_URL: 'postgres://u:hunter2@127.0.0.1:1/x' });
  assert.equal([status, stdout, stderr], [1, '', 'The database does not answer: connect ECONNREFUSED 127.0.0.1:1.\n']);
});

test('a configuration that cannot be used is told with all its problems, and no value', async () => {
  const { status, stderr } = await runCli(['doctor'], { DATABASE_URL: 'mysql://root:hunter2@db/x', TKAWEN_API_ADDR: 'hunter2' });
  assert.is(status, 1);
  assert.match(stderr, /DATABASE_URL must be[\s\S]*TKAWEN_API_ADDR must be|TKAWEN_API_ADDR must be[\s\S]*DATABASE_URL must be/);
  assert.not.match(stderr, 'hunter2');
});

test.run();
