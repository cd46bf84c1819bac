import { type IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from 'node:http';

type Value = number | string | readonly string[];

/**
 * Node's response, for answers of about twenty headers each. They are kept as they will be written, names and values in turn, and
 * checked once, by `writeHead`: Node's own would check and copy each twice. And what waits for the end of the answer needs no listener of
 * its own.
 */
export class GatewayResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  readonly #headers: Value[] = [];
  readonly #atEnd: (() => void)[] = [];
  #isOver = false;

  constructor(...args: ConstructorParameters<typeof ServerResponse<Request>>) {
    super(...args);
    this.on('close', this.#tellEnd);
  }

  /** Calls it when the answer has left, or its client has; those who asked first are told first. */
  atEnd(tell: () => void): void {
    if (this.#isOver) tell();
    else this.#atEnd.push(tell);
  }

  #tellEnd(): void {
    this.#isOver = true;
    for (const tell of this.#atEnd) tell();
    // They know all of the request, and a connection may hold on to its last answer.
    this.#atEnd.length = 0;
  }

  override setHeader(name: string, value: Value): this {
    // It refuses what comes too late.
    if (this.headersSent) super.setHeader(name, value);
    const at = this.#find(name);
    if (at < 0) this.#headers.push(name, value);
    else this.#headers[at + 1] = value;
    return this;
  }

  override appendHeader(name: string, value: string | readonly string[]): this {
    const present = this.getHeader(name);
    return this.setHeader(name, present === undefined ? value : [present, value].flat().map(String));
  }

  override getHeader(name: string): OutgoingHttpHeader | undefined {
    const at = this.#find(name);
    return at < 0 ? undefined : (this.#headers[at + 1] as OutgoingHttpHeader);
  }

  override hasHeader(name: string): boolean {
    return this.#find(name) >= 0;
  }

  override removeHeader(name: string): void {
    // Node notes there which of its own it must not add.
    super.removeHeader(name);
    const at = this.#find(name);
    if (at >= 0) this.#headers.splice(at, 2);
  }

  override getHeaderNames(): string[] {
    return this.getRawHeaderNames().map((name) => name.toLowerCase());
  }

  getRawHeaderNames(): string[] {
    return this.#headers.filter((_, i) => i % 2 === 0) as string[];
  }

  override getHeaders(): OutgoingHttpHeaders {
    return Object.fromEntries(this.getHeaderNames().map((name) => [name, this.getHeader(name)]));
  }

  /** With the headers that have been set. @throws Error when one of them cannot be written. */
  override writeHead(status: number): this {
    // Behind a length Node takes it for UTF-8, and cannot write what it reads there.
    const at = this.#find('Content-Disposition');
    if (at > 0) this.#headers.unshift(...this.#headers.splice(at, 2));
    return super.writeHead(status, this.#headers as OutgoingHttpHeader[]);
  }

  /** Where the header is, in whatever case it was set. */
  #find(name: string): number {
    const headers = this.#headers;
    for (let i = 0; i < headers.length; i += 2) {
      if (isSameName(headers[i] as string, name)) return i;
    }
    return -1;
  }
}

/** Most names that are compared differ in their length or in their first letter. */
function isSameName(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length !== other.length || (one.charCodeAt(0) ^ other.charCodeAt(0)) & ~0x20) return false;
  return one.toLowerCase() === other.toLowerCase();
}
