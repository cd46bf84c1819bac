import { operation } from './operation.ts';

export default operation('health.check', ({ health }) => ({
  status: 200,
  headers: { 'Cache-Control': 'no-store' },
  body: health.report(),
}));
