import { readRedisAddress, RedisAddressProblem } from '@feelori/platform/settings';
import { Redis, type RedisOptions } from 'ioredis';
import { clusterConnector } from './cluster-connector';
import { MovingSentinelConnector } from './moving-sentinel-connector';
import { TlsConnector, TlsSentinelConnector } from './tls-connector';

const SENTINEL_RETRY_MAX_MS = 1_000;

/**
 * What a client is made with so that it gets to the Redis at `url` (docs/decisions/0150-a-redis-that-moves.md), with
 * `options` on top. `prefix` begins all our keys. Behind Sentinels and in a cluster each connection asks anew who is the one to write to.
 */
export function redisOptions(url: string, prefix: string, options: RedisOptions): RedisOptions {
  const address = readRedisAddress(url);
  if (address instanceof RedisAddressProblem) throw new Error(`the address of Redis ${address.words}`);
  if (address.kind === 'single') {
    // The library reads such an address by itself, and only when it makes a client.
    const { options: read } = new Redis(url, { ...options, lazyConnect: true });
    const lazyConnect = options.lazyConnect ?? false;
    return { ...read, lazyConnect, ...(read.tls && { Connector: TlsConnector }) };
  }
  const { username, password, sentinelPassword, tls, db, nodes, name, kind } = address;
  const shared: RedisOptions = {
    ...options,
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    ...(tls && { tls: {} }),
    db,
  };
  if (kind === 'cluster') return { ...shared, Connector: clusterConnector(address, prefix) };
  return {
    ...shared,
    name,
    sentinels: nodes.map((node) => ({ ...node })),
    ...(sentinelPassword !== undefined && { sentinelPassword }),
    ...(tls
      ? { enableTLSForSentinelMode: true, sentinelTLS: {}, Connector: TlsSentinelConnector }
      : { Connector: MovingSentinelConnector }),
    sentinelRetryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 5), SENTINEL_RETRY_MAX_MS),
    // Without it a client stays with the old primary for as long as that takes writes. The library cannot tell a
    // connector that is not its own.
    failoverDetector: !tls,
  };
}
