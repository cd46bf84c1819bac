import { decodeCursor, toPage } from '../cursor.ts';
import { Problem } from '../problem.ts';
import { shownFrom, statusesOf, toLoggedRequest } from '../requests/logged-request.ts';
import { listRequests } from '../requests/request-log.repository.ts';
import { operation } from './operation.ts';

export default operation('requests.list', async ({ query, caller, db, now }) => {
  const limit = query.limit ?? 20;
  const oldest = shownFrom(caller, now);
  const from = timeOf('from', query.from) ?? oldest;
  const filter = {
    from: from > oldest ? from : oldest,
    to: timeOf('to', query.to),
    keyId: query.key_id,
    operationId: query.operation,
    error: query.error,
    statuses: query.status === undefined ? undefined : statusesOf(query.status),
  };
  const rows = await listRequests(db, caller, filter, limit + 1, decodeCursor(query.cursor));
  return { status: 200, headers: { 'Cache-Control': 'no-store' }, body: toPage(rows, limit, toLoggedRequest) };
});

/** The schema lets a leap second pass, of which a Date knows nothing. */
function timeOf(name: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const time = new Date(text);
  if (!Number.isNaN(time.getTime())) return time;
  throw new Problem('invalid_param', `/query/${name} is not a time.`, {
    errors: [{ pointer: `/query/${name}`, detail: 'is not a time', expected: 'date-time' }],
  });
}
