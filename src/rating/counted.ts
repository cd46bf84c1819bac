import type { CallMeter } from '../contract/meter.ts';

/** Whether an answer is charged. A repeated one was charged the first time, and a HEAD brings nothing of what is paid for. */
export function isCounted(
  { counts }: CallMeter,
  { method, status, replayed }: { method: string; status: number; replayed: boolean },
): boolean {
  if (method === 'HEAD' || replayed) return false;
  return counts.includes(`${Math.floor(status / 100)}xx`) || counts.includes(String(status));
}
