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
  return trusted.some((name) =>
    name.startsWith('*.') ? isSubdomain(host, name.slice(2)) : bare(name) === bare(host),
  );
}

/** The name without port, lower case; null when the header is no plain `host[:port]`. */
function hostName(header: string | undefined): string | null {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?)\.?(?::\d{1,5})?$/i.exec(header ?? '');
  return match?.[1]?.toLowerCase() ?? null;
}

/** IPv6 addresses stand with brackets in a header, and without in a list. */
function bare(name: string): string {
  return name.replace(/^\[|\]$/g, '');
}

function isSubdomain(host: string, parent: string): boolean {
  return host.endsWith(`.${parent}`) && host.length > parent.length + 1;
}
