import { Injectable } from '@nestjs/common';
import { CACHE_AREAS, type CacheAreaName, type CacheView } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { Metrics } from '@feelori/platform/metrics';
import { CacheRedis } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';
import { CacheArea } from './cache-area';

/** How long each area remembers, in seconds. */
const SECONDS: Readonly<Record<CacheAreaName, number>> = {
  searches: 60,
  products: 30,
  variants: 60,
  prices: 60,
  shop: 600,
};

/** All areas that are cached in Redis, for all processes: `caches.area('searches').through(…)`. */
@Injectable()
export class CacheBoard {
  private readonly areas: ReadonlyMap<CacheAreaName, CacheArea>;

  constructor(redis: CacheRedis, settings: Settings, metrics: Metrics, clock: Clock) {
    this.areas = new Map(
      CACHE_AREAS.map((name) => {
        const options = { name, seconds: SECONDS[name], prefix: settings.redis.prefix };
        return [name, new CacheArea(redis, metrics, clock, options)];
      }),
    );
  }

  area(name: CacheAreaName): CacheArea {
    const area = this.areas.get(name);
    if (area === undefined) throw new Error(`no cache area ${name}`);
    return area;
  }

  /** How every area stands in all processes. Never rejects: what Redis does not say is null. */
  list(): Promise<CacheView[]> {
    return Promise.all([...this.areas.values()].map((area) => area.view()));
  }

  /** Nothing of these areas is believed any more, in no process. Rejects where Redis does not take it. */
  async clear(names: readonly CacheAreaName[]): Promise<void> {
    await Promise.all(names.map((name) => this.area(name).clear()));
  }
}
