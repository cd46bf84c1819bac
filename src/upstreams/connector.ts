import { buildConnector } from 'undici';

export interface Connector {
  connect: buildConnector.connector;
  /** Whether what is told now is told because a connection is reset. */
  isResetting(): boolean;
}

/**
 * Makes connections to a service, in HTTP/1.1 only: each carries one call, so that giving the call up ends it, and no call hangs with
 * another.
 */
export function createConnector(timeoutMs: number): Connector {
  const connectPlainly = buildConnector({ timeout: timeoutMs, allowH2: false });
  let resetting = false;
  // Before undici has its listeners there, and until all of them have run.
  const onError = () => {
    resetting = true;
    queueMicrotask(() => {
      resetting = false;
    });
  };
  return {
    isResetting: () => resetting,
    connect(options, callback) {
      connectPlainly(options, (...outcome) => {
        outcome[1]?.on('error', onError);
        callback(...outcome);
      });
    },
  };
}
