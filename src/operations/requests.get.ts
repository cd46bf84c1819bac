import { Problem } from '../problem.ts';
import { shownFrom, toLoggedRequestDetail } from '../requests/logged-request.ts';
import { findRequest } from '../requests/request-log.repository.ts';
import { operation } from './operation.ts';

export default operation('requests.get', async ({ path, caller, db, now }) => {
  const row = await findRequest(db, caller, path.id, shownFrom(caller, now));
  if (!row) throw new Problem('not_found', 'You have no request with this id, or it is not kept any more.');
  return { status: 200, headers: { 'Cache-Control': 'no-store' }, body: toLoggedRequestDetail(row) };
});
