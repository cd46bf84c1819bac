import pino, { type DestinationStream, type Logger } from 'pino';
import { redactSecrets } from './redact.ts';

export type Log = Logger;

/** A write for each line would cost more than the line. What is left is written when the process ends. */
const bufferedBytes = 8_192;
const flushMs = 100;

/** Structured lines on standard output. Error messages and stacks pass the redaction; bodies and headers are never given to it. */
export function createLog(level: string, destination?: DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: serializeError },
    },
    destination ?? pino.destination({ sync: false, minLength: bufferedBytes, periodicFlush: flushMs }),
  );
}

function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) return redactSecrets(String(error));
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: redactSecrets(error.message),
    stack: redactSecrets(error.stack ?? ''),
    ...(typeof code === 'string' && { code }),
    ...(error.cause !== undefined && { cause: serializeError(error.cause) }),
  };
}
