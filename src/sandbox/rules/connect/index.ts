import type { PillarRules } from '../../resource.ts';
import { messages } from './messages.ts';
import { recording, rooms, transcript } from './rooms.ts';
import { templates } from './templates.ts';
import { speak } from './tts.ts';

export const connect: PillarRules = {
  resources: [rooms, messages, templates],
  operations: {
    'connect.rooms.recording': recording,
    'connect.rooms.transcript': transcript,
    'connect.voice.tts': speak,
  },
};
