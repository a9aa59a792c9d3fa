import { isLoopback } from '@feelori/platform/settings';

/**
 * Whether a request may name this host (docs/security.md §3): one of the trusted names, `*.` standing for
 * subdomains, or a loopback name when the peer itself is on this machine. The port does not count.
 */
export function hostIsTrusted(
  header: string | undefined,
  peer: string | undefined,
  trusted: readonly string[],
): boolean {
  const host = hostName(header);
  if (host === null) return false;
  if (isLoopback(host)) return peer !== undefined && isLoopback(peer.replace(/^::ffff:/, ''));
  // IPv6 addresses stand with brackets in a header, and with or without in a list.
  const address = host.startsWith('[') ? host.slice(1, -1) : host;
  return trusted.some(
    (name) => name === host || name === address || (name.startsWith('*.') && isSubdomain(host, name)),
  );
}

/** The name without port, lower case; null when the header is no plain `host[:port]`. */
function hostName(header: string | undefined): string | null {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?)\.?(?::\d{1,5})?$/i.exec(header ?? '');
  return match?.[1]?.toLowerCase() ?? null;
}

function isSubdomain(host: string, star: string): boolean {
  // At least one letter stands for the star.
  return host.length >= star.length && host.endsWith(star.slice(1));
}
