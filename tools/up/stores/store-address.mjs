/**
 * Host and port of a store's address when it names exactly one host; undefined for lists of hosts, SRV names
 * and sockets (their drivers find the way themselves).
 */
export function addressOf(uri, defaultPort) {
  const found = /^(?:mongodb|rediss?):\/\/(?:[^@/]*@)?(\[[^\]]+\]|[^:/?,]+)(?::(\d+))?(?:[/?]|$)/.exec(uri);
  if (!found || found[1].includes('%2F')) return undefined;
  return { host: found[1].replace(/^\[|\]$/g, ''), port: Number(found[2] ?? defaultPort) };
}

/** The MongoDB address with a database's name, unless it names one already. */
export function withDatabase(uri, database) {
  const found = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/([^?]*))?(\?.*)?$/.exec(uri);
  if (!found || found[2]) return uri;
  return `${found[1]}/${database}${found[3] ?? ''}`;
}
