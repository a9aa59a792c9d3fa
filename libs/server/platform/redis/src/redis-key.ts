/** A key under the installation's prefix: `redisKey(settings.redis.prefix, 'heartbeat', id)`. */
export function redisKey(prefix: string, ...parts: string[]): string {
  return [prefix, ...parts].join(':');
}
