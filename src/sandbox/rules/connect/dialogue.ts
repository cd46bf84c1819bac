import type { Schemas } from '../../resource.ts';

const lines = [
  'Good morning, shall we start?',
  'Yes, I can hear you well.',
  'Then let us begin with the numbers.',
  'That is all from my side.',
];
const everySeconds = 5;
const spokenSeconds = 3;
const beginsSeconds = 60;

/** What those who were there have said in turn, as far as there was time. */
export function dialogueOf(speakers: readonly string[], durationSeconds: number): Schemas['TranscriptSegment'][] {
  if (speakers.length === 0) return [];
  return lines
    .map((text, i) => ({ text, start: beginsSeconds + i * everySeconds }))
    .filter(({ start }) => start + spokenSeconds <= durationSeconds)
    .map(({ text, start }, i) => ({
      start_seconds: start,
      end_seconds: start + spokenSeconds,
      participant_id: speakers[i % speakers.length] ?? null,
      text,
    }));
}
