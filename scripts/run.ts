import { systemClock } from '../src/clock.ts';
import { readConfig } from '../src/config.ts';
import { loadContract } from '../src/contract/contract.ts';
import { createLog, type Log } from '../src/log.ts';
import { createProgress } from '../src/progress.ts';
import { start } from '../src/start.ts';
import { reportFailure } from '../src/start-failure.ts';
import { stopOnSignal } from '../src/stop-on-signal.ts';
import { type Demo, prepareDemo } from './demo.ts';
import { startStandIns } from './stand-ins.ts';

try {
  const log = createLog(readConfig(process.env).logLevel);
  const running = startDemo(log);
  // From now on, not from when it runs: a Postgres that has started already would outlive Ctrl-C.
  const stop = () =>
    running.then(
      (started) => started.disposeAsync(),
      () => {},
    );
  stopOnSignal(stop, log);
  await running;
} catch (error) {
  reportFailure(error);
}

/** All that `make run` starts; disposing of it stops it again. */
async function startDemo(log: Log): Promise<AsyncDisposableStack> {
  await using started = new AsyncDisposableStack();
  const standIns = process.env['UPSTREAMS'] ? started.adopt(await startStandIns(), (all) => all.stop()) : undefined;
  const config = readConfig({ ...process.env, ...standIns?.environment });
  const contract = loadContract();
  const progress = createProgress((line) => process.stderr.write(`${line}\n`));
  const gateway = started.adopt(await start({ config, contract, log, clock: systemClock, progress }), (it) => it.stop());
  const demo = await prepareDemo(gateway.db, contract, config.dataDir, gateway.url);
  process.stdout.write(welcome(gateway.url, demo, standIns !== undefined));
  return started.move();
}

function welcome(url: string, { sandboxKey, liveKey, file }: Demo, withStandIns: boolean): string {
  const live = withStandIns
    ? `curl -s ${url}/v1/connect/rooms -H 'Authorization: Bearer ${liveKey}' -d '{"name":"Weekly review"}'`
    : `curl -s ${url}/v1/keys -H 'Authorization: Bearer ${liveKey}' -d '{"name":"ci","scopes":["usage:read"]}'`;
  return `
  TKAWEN API     ${url}
  Reference      ${url}/docs
  Sandbox key    ${sandboxKey}
  Live key       ${liveKey}
                 (also in ${file})

  Who am I?
    curl -s ${url}/v1/identity/me -H 'Authorization: Bearer ${sandboxKey}'
  A video room, in the sandbox
    curl -s ${url}/v1/connect/rooms -H 'Authorization: Bearer ${sandboxKey}' -d '{"name":"Weekly review"}'
  ${withStandIns ? 'A video room, for real (from the LIQAA stand-in)' : 'A new key, with the live one'}
    ${live}

  Ctrl-C stops everything.

`;
}
