/** Connection lost or refused, out of connections or disk, shutting down, not accepting connections (SQLSTATE), and the system's own. */
const codes = /^(?:08...|53...|57P..|55000|ECONN(?:REFUSED|RESET)|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)$/;
/** pg gives no code to what it notices itself. */
const messages = /^(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered)/;

/** Whether the database was away, rather than at odds with what it was asked. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? codes.test(code) : messages.test(error.message);
}
