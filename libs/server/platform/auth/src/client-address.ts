import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Stands for whatever is no address: all of it is one caller. */
const UNKNOWN = 'unknown';
/** Longer than any address with zone and port. */
const MOST_CHARS = 100;
/** IPv6 addresses that only carry an IPv4 address through a network. */
const CARRIES_IPV4 = new Set(['ipv4Mapped', 'rfc6052', 'rfc6145']);

/**
 * Where a request comes from, in the one spelling that rate limits, lockouts, sessions and security events use.
 * Fastify's `ip` is the socket's peer, or what the last of the trusted proxies wrote (`TRUST_PROXY_HOPS`).
 */
export function clientAddress(request: { readonly ip: string }): string {
  return plainAddress(request.ip);
}

/** One spelling for each address: without port, brackets and zone, and IPv4 inside IPv6 as IPv4. */
export function plainAddress(text: string): string {
  if (text.length > MOST_CHARS) return UNKNOWN;
  const bare = withoutPort(text.trim().replace(/^"|"$/g, '')).split('%', 1)[0] ?? '';
  if (isIP(bare) === 0) return UNKNOWN;
  const address = ipaddr.parse(bare);
  if (address instanceof ipaddr.IPv6 && CARRIES_IPV4.has(address.range())) {
    return new ipaddr.IPv4(address.toByteArray().slice(12)).toString();
  }
  return address.toString();
}

/** Whom a rate limit counts as one caller: an IPv4 address, an IPv6 network (/64, of which anybody has all addresses). */
export function callerNetwork(address: string): string {
  return isIP(address) === 6 ? network(address, 64) : address;
}

/** The network an address may move in while it is the same connection: IPv4 by /24, IPv6 by /64. */
export function homeNetwork(address: string): string {
  return isIP(address) === 4 ? network(address, 24) : callerNetwork(address);
}

function network(address: string, bits: number): string {
  const kind = isIP(address) === 4 ? ipaddr.IPv4 : ipaddr.IPv6;
  return `${kind.networkAddressFromCIDR(`${address}/${bits}`).toString()}/${bits}`;
}

/** `203.0.113.9:51001`, `[2001:db8::1]:51001` and `[2001:db8::1]` as some proxies write them. */
function withoutPort(text: string): string {
  const match = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(text) ?? /^([\d.]+):\d{1,5}$/.exec(text);
  return match?.[1] ?? text;
}
