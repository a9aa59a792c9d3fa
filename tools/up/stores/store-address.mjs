/**
 * Host and port of a store's address when it names exactly one host; undefined for lists of hosts, SRV names
 * and sockets (their drivers find the way themselves).
 */
export function addressOf(uri, defaultPort) {
  const found = /^(?:mongodb|rediss?):\/\/(?:[^@/]*@)?(\[[^\]]+\]|[^:/?,]+)(?::(\d+))?(?:[/?]|$)/.exec(uri);
  if (!found || found[1].includes('%2F')) return undefined;
  return { host: found[1].replace(/^\[|\]$/g, ''), port: Number(found[2] ?? defaultPort) };
}

/** The database that the product uses where the address names none (platform/settings). */
const DATABASE = 'feelori';
const MONGODB = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/([^?]*))?(\?.*)?$/;

/** The MongoDB address with the database's name, unless it names one already. */
export function withDatabase(uri) {
  const found = MONGODB.exec(uri);
  if (!found || found[2]) return uri;
  return `${found[1]}/${DATABASE}${found[3] ?? ''}`;
}

/**
 * The name of the product's database behind an address: a driver by itself takes `test` where none is named. Given beside
 * the address and not put into it, since users who are known to `admin` would be looked for there.
 */
export function databaseIn(uri) {
  return MONGODB.exec(uri)?.[2] || DATABASE;
}
