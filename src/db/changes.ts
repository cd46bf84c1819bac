import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../log.ts';

export interface ChangeListener {
  stop(): Promise<void>;
}

export interface ChangeListenerOptions {
  url: string;
  /** Told the id of an account of which something has changed that decides what its callers may do. */
  onChange(accountId: string): void;
  /** Told whether changes are heard of. What was missed while they were not is not told later. */
  onChannel(open: boolean): void;
  log: Log;
}

const channel = 'caller_changed';
const heartbeatMs = 1_000;
const patienceMs = 1_500;
const retryMs = 250;

/**
 * Listens to the database's notifications on a connection of its own. A heartbeat notices a connection that is dead without
 * having been closed; it is replaced until one holds.
 */
export function listenToChanges({ url, onChange, onChannel, log }: ChangeListenerOptions): ChangeListener {
  const stopping = new AbortController();
  const { signal } = stopping;

  async function listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      application_name: 'tkawen-api changes',
    });
    const closed = new Promise<never>((_, reject) => {
      client.once('error', reject).once('end', () => reject(new Error('The connection was closed.')));
    });
    closed.catch(() => {});
    client.on('notification', ({ payload }) => onChange(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      onChannel(true);
      for (;;) {
        await Promise.race([sleep(heartbeatMs, undefined, { signal }), closed]);
        await client.query('select 1');
      }
    } finally {
      onChannel(false);
      await client.end().catch(() => {});
    }
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      await listen().catch((err) => {
        if (!signal.aborted)
          log.warn({ err }, 'changes of keys and accounts are not heard of: they are looked up every few seconds instead');
      });
      await sleep(retryMs, undefined, { signal }).catch(() => {});
    }
  }

  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
