import type { OperationId } from '../../generated/operations.ts';
import { currencyOf } from '../accounts/account.ts';
import type { Operation } from '../contract/operation.ts';
import { isJson, type Validator } from '../contract/validator.ts';
import type { Db } from '../db/tables.ts';
import type { Violation } from '../problem.ts';
import type { AdaptedCall, Adapter, PassedAnswer, Service } from './adapter.ts';
import type { UpstreamClient } from './client.ts';
import { connectionProblem } from './errors.ts';
import type { AnswerWatch, Forward, ForwardedAnswer } from './forward.ts';
import { type OutgoingCall, responseHeaders } from './headers.ts';
import type { Leaving } from './leaving.ts';
import type { UpstreamAccess } from './registry.ts';
import { resourcesOf } from './resources.ts';
import { createService } from './service.ts';

/** A service that can be reached. */
export interface Reachable {
  readonly client: UpstreamClient;
  readonly access: UpstreamAccess;
  /** What adapters keep of it, by name. */
  readonly kept: Map<string, unknown>;
}

export interface AdaptedForwardOptions {
  adapter: Adapter;
  /** The upstream that the adapter is of. */
  name: string;
  db: Db;
  /** Those that are configured; the adapter's own may not be. */
  reachable(name: string): Reachable | undefined;
  validator: Validator;
  /** Told of an answer that breaks the contract. It is delivered all the same. */
  onMismatch(operation: Operation, requestId: string, status: number, violations: readonly Violation[]): void;
  onCredentialRefused(name: string, status: number): void;
}

interface AnyAnswer {
  status: number;
  headers?: Record<string, string>;
  type?: string;
  body?: unknown;
}

type AnyAdapted = (call: AdaptedCall<OperationId>, service: Service) => Promise<AnyAnswer | PassedAnswer>;

/** Forwards by an adapter: what the contract says becomes what the service says, and back. */
export function createAdaptedForward(options: AdaptedForwardOptions): Forward {
  const { adapter, name, validator, onMismatch } = options;
  // The table is typed per operation; here all are alike.
  const table = adapter.operations as Readonly<Record<string, AnyAdapted | undefined>>;

  return async function forward(operation, call, leaving, watch) {
    const adapted = table[operation.id];
    if (!adapted) throw new Error(`The adapter ${name} does not know ${operation.id}.`);
    const { path, query, body } = call.input;
    const input = { ...call, path, query, body } as unknown as AdaptedCall<OperationId>;
    const answer = await adapted(input, serviceOf(options, name, operation, call, leaving, watch));
    if ('passed' in answer) return passOn(answer, operation);

    const { status, headers = {}, type = 'application/json', body: value } = answer;
    if (Buffer.isBuffer(value)) return answered(operation, status, { ...headers, 'content-type': type }, type, value);
    const violations = value === undefined ? [] : validator.response(operation.id, status, type, value);
    if (violations.length > 0) onMismatch(operation, call.requestId, status, violations);
    watch.onJson?.(value);
    if (value === undefined) return answered(operation, status, headers, undefined, Buffer.alloc(0));
    const text = isJson(type) ? JSON.stringify(value) : String(value);
    return answered(operation, status, { ...headers, 'content-type': type }, type, Buffer.from(text));
  };
}

function serviceOf(
  options: AdaptedForwardOptions,
  name: string,
  operation: Operation,
  call: OutgoingCall,
  leaving: Leaving,
  watch: AnswerWatch,
): Service {
  const { db, reachable, onCredentialRefused } = options;
  const { caller } = call;
  const owner = { accountId: caller?.accountId ?? '', mode: caller?.mode ?? 'live', upstream: name };
  const found = reachable(name);
  const service = found
    ? createService({
        ...found,
        operation,
        call,
        leaving,
        onStatus: (status) => watch.onStatus(status),
        onCredentialRefused: (status) => onCredentialRefused(name, status),
      })
    : {
        setting: () => undefined,
        send: () => Promise.reject(new Error(`${name} has no address of its own.`)),
      };
  const kept = found?.kept ?? new Map<string, unknown>();
  return {
    ...service,
    resources: resourcesOf(db, owner, call.now),
    other: (other) => (reachable(other) ? serviceOf(options, other, operation, call, leaving, watch) : undefined),
    accountCurrency: () => currencyOf(db, owner.accountId),
    kept<T>(key: string, make: () => T) {
      if (!kept.has(key)) kept.set(key, make());
      return kept.get(key) as T;
    },
  };
}

function passOn({ passed: { status, headers, mediaType, body } }: PassedAnswer, operation: Operation): ForwardedAnswer {
  return answered(operation, status, responseHeaders(headers), mediaType, body);
}

function answered(
  operation: Operation,
  status: number,
  headers: ForwardedAnswer['headers'],
  mediaType: string | undefined,
  body: ForwardedAnswer['body'],
): ForwardedAnswer {
  return { status, headers, mediaType, body, problemOf: (error) => connectionProblem(error, operation) };
}
