import { operation } from './operation.ts';

export default operation('services.receive_event', async ({ path, headers, bytes, body, now, takeEvent }) => {
  await takeEvent(path.name, { headers, bytes, body }, now);
  return { status: 204 };
});
