import ipaddr from 'ipaddr.js';

/** Whether an IP address is one of the internet: nobody's own network, this machine, or a way around into one. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}

/**
 * Why nothing is sent to this address, in words; null when it may be tried. A name may still lead into a private network:
 * that is looked at when it is called, by the address it has then. `privateHosts` may be private, and without https.
 */
export function addressFault(href: string, privateHosts: readonly string[]): string | null {
  if (!URL.canParse(href)) return 'It is no address.';
  const { protocol, hostname, username, password } = new URL(href);
  if (username !== '' || password !== '') return 'It must not carry a user name or a password.';
  const host = hostname.replace(/^\[|\]$/g, '');
  if (privateHosts.includes(host)) return /^https?:$/.test(protocol) ? null : 'It must begin with https://.';
  if (protocol !== 'https:') return 'It must begin with https://.';
  const isIp = ipaddr.isValid(host);
  if (isIp ? !isPublicAddress(host) : !host.includes('.') || host.endsWith('.localhost')) {
    return 'It is not on the internet. Whoever runs the server can allow it with OUTGOING_PRIVATE_HOSTS.';
  }
  return null;
}
