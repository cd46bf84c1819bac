import { operation } from './operation.ts';

export default operation('probes.live', () => ({ status: 200, type: 'text/plain', body: 'ok' }));
