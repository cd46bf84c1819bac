import type { Routes } from '../contract/serve.ts';
import { now } from '../contract/store.ts';

/** MPEG-1 Layer III, 128 kbit/s, 44.1 kHz: 26 ms of silence. */
const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413)]);
const framesPerLetter = 2;

/** It knows no rooms: each that it is asked for has been recorded. */
export const speech: Routes = {
  'POST /v1/tts': ({ json }) => {
    const frames = Math.max(1, String(json['text']).length * framesPerLetter);
    const bytes = Buffer.concat(Array.from({ length: frames }, () => frame));
    return { status: 200, headers: { 'Content-Type': 'audio/mpeg', 'Content-Length': String(bytes.length) }, bytes };
  },
  'GET /v1/rooms/{id}/transcript': ({ params }) => ({
    status: 200,
    json: {
      room_id: params['id'],
      language: 'en',
      duration_seconds: 60,
      text: 'Good morning, shall we start?',
      segments: [{ start_seconds: 1.2, end_seconds: 3.4, participant_id: null, text: 'Good morning, shall we start?' }],
      created_at: now(),
    },
  }),
};
