import type { ServerResponse } from 'node:http';

/** What Traccar throws. All but those with a status of their own are answered with 400 and the stack trace. */
export class JavaException extends Error {
  readonly className: string;
  readonly status: number;

  constructor(className: string, message: string, status = 400) {
    super(message);
    this.className = className;
    this.status = status;
  }
}

export function denied(message: string): JavaException {
  return new JavaException('java.lang.SecurityException', message);
}

export function webException(status: number, reason: string): JavaException {
  return new JavaException('jakarta.ws.rs.WebApplicationException', `HTTP ${status} ${reason}`, status);
}

const trace = [
  'org.traccar.api.security.PermissionsService.checkPermission(PermissionsService.java:259)',
  'org.traccar.api.BaseObjectResource.getSingle(BaseObjectResource.java:76)',
  'java.base/java.lang.Thread.run(Thread.java:1583)',
];

export function sendFailure(res: ServerResponse, error: unknown): void {
  const { className, message, status } =
    error instanceof JavaException ? error : new JavaException('java.lang.NullPointerException', String(error));
  const text = [`${className}: ${message}`, ...trace.map((line) => `\tat ${line}`)].join('\n');
  const isHidden = process.env['TRACCAR_HIDE_ERROR_DETAIL'] === 'true';
  res.writeHead(status, { 'Content-Type': 'text/plain' }).end(isHidden ? 'HiddenError' : text);
}
