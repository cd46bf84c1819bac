import { decodeCursor, toPage } from '../cursor.ts';
import { shownFrom, statusesOf, toLoggedRequest } from '../requests/logged-request.ts';
import { listRequests } from '../requests/request-log.repository.ts';
import { operation } from './operation.ts';

export default operation('requests.list', async ({ query, caller, db, now }) => {
  const limit = query.limit ?? 20;
  const oldest = shownFrom(caller, now);
  const from = query.from === undefined ? oldest : new Date(query.from);
  const filter = {
    from: from > oldest ? from : oldest,
    to: query.to === undefined ? undefined : new Date(query.to),
    keyId: query.key_id,
    operationId: query.operation,
    error: query.error,
    statuses: query.status === undefined ? undefined : statusesOf(query.status),
  };
  const rows = await listRequests(db, caller, filter, limit + 1, decodeCursor(query.cursor));
  return { status: 200, headers: { 'Cache-Control': 'no-store' }, body: toPage(rows, limit, toLoggedRequest) };
});
