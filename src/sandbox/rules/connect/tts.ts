import { type Rule, Sample } from '../../resource.ts';

/** The voice of a text that names none, by its language. */
const voices: Readonly<Record<string, string>> = { ar: 'Amina', fr: 'Ismael' };
const usualVoice = 'Amina';
/** As long as the example is. */
const durationSeconds = 1;

export const speak: Rule<'connect.voice.tts'> = ({ body, requestId }, world) => {
  const language = body.language ?? (body.voice === 'Ismael' ? 'fr' : 'en');
  world.emit('tts.ready', {
    tts_id: world.draw.id('tts'),
    request_id: requestId,
    voice: body.voice ?? voices[language.slice(0, 2)] ?? usualVoice,
    language,
    format: body.format,
    characters: [...body.text].length,
    duration_seconds: durationSeconds,
  });
  return new Sample();
};
