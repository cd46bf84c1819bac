import proxyAddr from 'proxy-addr';

/** Whether the text is an IPv4 or IPv6 address, or a range of them in CIDR notation. */
export function isIpRange(text: string): boolean {
  try {
    proxyAddr.compile([text]);
    return true;
  } catch {
    return false;
  }
}

const compiled = new WeakMap<readonly string[], (address: string) => boolean>();

/** Whether the address lies in one of the ranges. The ranges are compiled once for each list. */
export function isAllowed(ranges: readonly string[], address: string): boolean {
  if (ranges.length === 0) return true;
  let contains = compiled.get(ranges);
  if (!contains) {
    const trust = proxyAddr.compile([...ranges]);
    contains = (candidate) => trust(candidate, 0);
    compiled.set(ranges, contains);
  }
  return contains(address);
}
