import { decodeCursor, toPage } from '../cursor.ts';
import { listKeys } from '../keys/key.repository.ts';
import { toKey } from '../keys/key.ts';
import { operation } from './operation.ts';

export default operation('keys.list', async ({ query, caller, db }) => {
  const limit = query.limit ?? 20;
  const rows = await listKeys(db, caller, limit + 1, decodeCursor(query.cursor));
  return { status: 200, body: toPage(rows, limit, toKey) };
});
