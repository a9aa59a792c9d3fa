import { Injectable } from '@nestjs/common';
import type { SetUpCheck } from '@feelori/contracts';
import { MongoGate } from '@feelori/platform/mongo';
import { CacheRedis, QueueRedis } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';
import {
  infoFields,
  judgeCache,
  judgeEviction,
  judgePersistence,
  judgeReplicas,
  judgeWrite,
} from './judge-stores';
import { judgeDisk } from './judge-machine';
import { check, failed, skipped, type Verdict } from './verdict';

const DEADLINE_MS = 4_000;

/** Whether database and Redis keep what they are given. */
@Injectable()
export class StoreChecks {
  constructor(
    private readonly gate: MongoGate,
    private readonly redis: QueueRedis,
    private readonly cache: CacheRedis,
    private readonly settings: Settings,
  ) {}

  async look(): Promise<SetUpCheck[]> {
    const [database, redis] = await Promise.all([this.database(), this.redisChecks()]);
    return [...database, ...redis];
  }

  private async database(): Promise<SetUpCheck[]> {
    const [writeMs, replicas, disk] = await Promise.all([this.writeMs(), this.replicas(), this.disk()]);
    return [
      check('stores', 'mongodb_write', 'Database takes writes', judgeWrite(writeMs)),
      check('stores', 'mongodb_replicas', 'Database outlives a server', replicas),
      check('stores', 'mongodb_disk', 'Disk of the database', disk),
    ];
  }

  private async writeMs(): Promise<number | null> {
    const began = performance.now();
    try {
      await this.gate.probeWrite(DEADLINE_MS);
      return Math.round(performance.now() - began);
    } catch {
      return null;
    }
  }

  private async replicas(): Promise<Verdict> {
    try {
      return judgeReplicas(await this.gate.hello(DEADLINE_MS));
    } catch {
      return failed('The database does not answer.', 'Does MONGODB_URI lead to it, with the right password?');
    }
  }

  private async disk(): Promise<Verdict> {
    try {
      const disk = await this.gate.disk(DEADLINE_MS);
      return disk === null ? skipped('The database does not say.') : judgeDisk(disk.free, disk.size, 'there');
    } catch {
      return skipped('Not known while the database does not answer.');
    }
  }

  private async redisChecks(): Promise<SetUpCheck[]> {
    const [found, cache] = await Promise.all([infoOf(this.redis), infoOf(this.cache)]);
    const { url, cacheUrl } = this.settings.redis;
    const judged = (judge: (info: ReadonlyMap<string, string>) => Verdict): Verdict =>
      found === null
        ? failed('Redis does not answer.', 'Does REDIS_URL lead to it, with the right password?')
        : judge(found);
    return [
      check('stores', 'redis_eviction', 'Redis keeps jobs', judged(judgeEviction)),
      check('stores', 'redis_persistence', 'Redis outlives a restart', judged(judgePersistence)),
      check('stores', 'redis_cache', 'Cache', judgeCache(cache, url !== cacheUrl)),
    ];
  }
}

async function infoOf(one: CacheRedis | QueueRedis): Promise<ReadonlyMap<string, string> | null> {
  try {
    return infoFields(await one.within(DEADLINE_MS, 'INFO', (redis) => redis.info(), 'reads'));
  } catch {
    return null;
  }
}
