import { fstatSync } from 'node:fs';
import pino, { type DestinationStream, type Logger } from 'pino';
import { systemClock } from './clock.ts';
import { isoTime } from './iso-time.ts';
import { redactSecrets } from './redact.ts';

export type Log = Logger;

/** A write for each line would cost more than the line. What is left is written when the process ends. */
const pieceCharacters = 16_000;
const flushMs = 100;

/**
 * Structured lines on standard output: to a file at once, since handing a write to a thread costs more, and to a pipe without waiting
 * for whoever reads it. Error messages and stacks pass the redaction; bodies and headers are never given to it.
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: timeMember,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: serializeError },
    },
    destination ?? inPieces(() => pino.destination({ sync: fstatSync(1).isFile() })),
  );
}

/**
 * Writes a line whose members are JSON already, and redacted: what is written for every request must cost little.
 * @param members without the braces around them.
 */
export function writeMembers(log: Log, members: string, message: string): void {
  if (!log.isLevelEnabled('info')) return;
  const { [pino.symbols.streamSym]: stream } = log as unknown as Record<symbol, DestinationStream>;
  stream?.write(`{"level":"info"${timeMember()},${members},"msg":${JSON.stringify(message)}}\n`);
}

function timeMember(): string {
  return `,"time":"${isoTime(systemClock.now().getTime())}"`;
}

/** Gathers lines. pino's destination could, but it would copy all that it has for each further line. */
function inPieces(open: () => DestinationStream): DestinationStream {
  let piece = '';
  const flush = () => {
    if (piece === '') return;
    const taken = piece;
    piece = '';
    destination.write(taken);
  };
  setInterval(flush, flushMs).unref();
  flushAtExit(flush);
  const destination = open();
  return {
    write(line) {
      piece += line;
      if (piece.length >= pieceCharacters) flush();
    },
  };
}

const flushes: (() => void)[] = [];

/** Before the destination does what it does at the end, which is to write what it still has. */
function flushAtExit(flush: () => void): void {
  if (flushes.push(flush) === 1) process.on('beforeExit', flushAll).on('exit', flushAll);
}

function flushAll(): void {
  for (const flush of flushes) flush();
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
