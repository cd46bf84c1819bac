import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerApi } from './traccar/api.ts';
import { sendFailure } from './traccar/failures.ts';
import { receive } from './traccar/osmand.ts';

/**
 * A small Traccar 6: its API below `/api`, in memory, and the OsmAnd protocol of devices at `/`, which a real one takes on port 5055. It
 * runs in its own process (`node stand-ins/traccar.ts`), and prints where its API is.
 *
 * TRACCAR_TOKEN is the service account's token, TRACCAR_EMAIL and TRACCAR_PASSWORD sign an ordinary user in, TRACCAR_DEVICE_LIMIT is how
 * many devices that user may have (-1: any number), TRACCAR_EVENT_FORWARD_URL and TRACCAR_EVENT_FORWARD_HEADER are `event.forward.url`
 * and `event.forward.header`, TRACCAR_HIDE_ERROR_DETAIL is `web.hideErrorDetail`, and PORT is the port (any free one unless told).
 */
const server = createServer(async (req, res) => {
  try {
    const { pathname } = new URL(req.url ?? '/', 'http://traccar');
    await (pathname.startsWith('/api/') ? answerApi(req, res) : receive(req, res));
  } catch (error) {
    sendFailure(res, error);
  }
});

server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api\n`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
process.on('disconnect', () => process.exit(0));
