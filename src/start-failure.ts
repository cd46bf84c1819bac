import { ConfigError } from './config.ts';

/** Says in plain words why the program does not start, and makes it end with status 1. */
export function reportFailure(error: unknown): void {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}

function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const { message, code } = error as Error & { code?: string };
  if (code === 'EADDRINUSE') return `The address is in use (${message}). TKAWEN_API_ADDR names another.`;
  return `The gateway does not start: ${message}`;
}
