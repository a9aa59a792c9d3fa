/** Host and port of one server. */
export interface RedisNode {
  readonly host: string;
  readonly port: number;
}

/** Where a Redis is, read from `REDIS_URL` or `REDIS_CACHE_URL`. */
export type RedisAddress =
  | { readonly kind: 'single'; readonly url: string }
  | {
      /** Sentinels, which know the primary of `name`; or nodes of a cluster, which know who has which key. */
      readonly kind: 'sentinel' | 'cluster';
      readonly tls: boolean;
      readonly username: string | undefined;
      readonly password: string | undefined;
      /** What the Sentinels themselves ask for. */
      readonly sentinelPassword: string | undefined;
      readonly nodes: readonly RedisNode[];
      /** The name by which Sentinels know the primary; empty in a cluster. */
      readonly name: string;
      readonly db: number;
    };

const SINGLE = /^rediss?:\/\/./;
const MANY = /^(rediss?)\+(sentinel|cluster):\/\/([^?]+)(?:\?sentinelPassword=([^&]+))?$/;
const DEFAULT_PORT = { sentinel: 26_379, cluster: 6_379 } as const;

/** What is wrong with an address, as a sentence that follows the variable's name. */
export class RedisAddressProblem {
  constructor(readonly words: string) {}
}

/**
 * Reads one of
 * - `redis://user:password@host:6379/0`, or `rediss://` with TLS
 * - `redis+sentinel://user:password@host:26379,host:26379/NAME/0`: NAME is what the Sentinels call the primary;
 *   with `?sentinelPassword=…` when they ask for one themselves
 * - `redis+cluster://user:password@host:6379,host:6379`: any nodes of the cluster
 *
 * A user, password or name with `@`, `/`, `,` or `?` in it is percent-encoded. Pure.
 */
export function readRedisAddress(text: string): RedisAddress | RedisAddressProblem {
  if (SINGLE.test(text)) return { kind: 'single', url: text };
  const [, scheme, kind, rest, sentinelSecret = ''] = MANY.exec(text) ?? [];
  if (rest === undefined || (kind !== 'sentinel' && kind !== 'cluster')) {
    return new RedisAddressProblem(
      'must start with redis://, rediss://, redis+sentinel://, rediss+sentinel://, redis+cluster:// or rediss+cluster://',
    );
  }
  const at = rest.lastIndexOf('@');
  const [hosts = '', name = '', db = '0', ...more] = rest.slice(at + 1).split('/');
  const nodes = hosts.split(',').map((host) => nodeOf(host, DEFAULT_PORT[kind]));
  const known = nodes.filter((node) => node !== null);
  if (known.length < nodes.length) {
    return new RedisAddressProblem('must name its servers as host:port, with commas between them');
  }
  const problem = more.length > 0 ? 'has too many slashes' : pathProblem(kind, name, db);
  if (problem !== null) return new RedisAddressProblem(problem);
  const credentials = at < 0 ? {} : credentialsOf(rest.slice(0, at));
  const plainName = decoded(name);
  const sentinelPassword = decoded(sentinelSecret);
  if (credentials === null || plainName === null || sentinelPassword === null) {
    return new RedisAddressProblem('has a % that begins no percent-encoding: write it as %25');
  }
  return {
    kind,
    tls: scheme === 'rediss',
    username: credentials.username,
    password: credentials.password,
    sentinelPassword: sentinelPassword === '' ? undefined : sentinelPassword,
    nodes: known,
    name: plainName,
    db: Number(db),
  };
}

function pathProblem(kind: 'sentinel' | 'cluster', name: string, db: string): string | null {
  if (kind === 'cluster') {
    return name === '' ? null : 'must end behind its servers: a cluster has one database';
  }
  if (name === '') {
    return 'must end in /NAME, the name by which the Sentinels know the primary (often /mymaster)';
  }
  return /^\d{1,4}$/.test(db) ? null : 'must have the number of a database behind the name, or nothing';
}

/** `host`, `host:port`, `[::1]:port`. */
function nodeOf(text: string, defaultPort: number): RedisNode | null {
  const [, bracketed, plain, port] = /^(?:\[([0-9A-Fa-f:.]+)\]|([\w.-]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  const number = port === undefined ? defaultPort : Number(port);
  return host === undefined || number < 1 || number > 65_535 ? null : { host, port: number };
}

function credentialsOf(text: string): { username?: string; password?: string } | null {
  const colon = text.indexOf(':');
  const username = decoded(colon < 0 ? text : text.slice(0, colon));
  const password = colon < 0 ? '' : decoded(text.slice(colon + 1));
  if (username === null || password === null) return null;
  return { ...(username !== '' && { username }), ...(password !== '' && { password }) };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
