import { openDatabase } from '../src/db/database.ts';
import { migrate } from '../src/db/migrate.ts';
import { fillUsage } from './fill/fill-usage.ts';

/** Fills the database of DATABASE_URL with so many million calls, to see how the gateway does with them. */
const url = process.env['DATABASE_URL'];
const millions = Number(process.argv[2]);
if (!url || !(millions > 0)) {
  console.error('Usage: DATABASE_URL=postgres://… node scripts/fill-usage.ts <million calls>');
  process.exit(2);
}
const db = openDatabase({ url, maxConnections: 2, queryTimeoutMs: 3_600_000, onError: console.error });
await migrate(db);
const started = performance.now();
await fillUsage(db, url, { first: 0, end: millions * 1_000_000, now: new Date(), days: 30 });
console.log(`${millions} million calls in ${Math.round((performance.now() - started) / 1000)} s`);
await db.destroy();
