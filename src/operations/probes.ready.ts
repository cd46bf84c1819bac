import { Problem } from '../problem.ts';
import { operation } from './operation.ts';

export default operation('probes.ready', async ({ readiness }) => {
  const checks = await readiness();
  const failing = Object.keys(checks).filter((name) => checks[name] === 'down');
  if (failing.length > 0)
    throw new Problem('unavailable', `Not ready: ${failing.join(', ')}.`, { headers: { 'Retry-After': '2' } });
  return { status: 200, headers: { 'Cache-Control': 'no-store' }, body: { status: 'ready', checks } };
});
