import type { IncomingMessage } from 'node:http';
import proxyAddr from 'proxy-addr';

/** Where a request comes from. */
export type ClientAddress = (req: IncomingMessage) => string;

/**
 * The peer's address, or, behind proxies that the operator trusts, the last address in `X-Forwarded-For` that is not one of
 * theirs. IPv4 addresses that came over IPv6 sockets are given as IPv4.
 * @param trustedProxies addresses and CIDR ranges
 */
export function createClientAddress(trustedProxies: readonly string[]): ClientAddress {
  const trust = proxyAddr.compile([...trustedProxies]);
  return function clientAddress(req) {
    const address = trustedProxies.length > 0 ? proxyAddr(req, trust) : req.socket.remoteAddress;
    return (address ?? '').replace(/^::ffff:(?=\d+\.)/, '');
  };
}
