import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { CatalogueProduct } from '@feelori/edges/shopify';
import { CacheRedis, redisKey } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';

/** Read where it is written; a later form of what is kept gets another number. */
const FORM = '1';
/** So long a copy lasts that nobody renews: Shopify may be away for days. */
const KEPT_SECONDS = 7 * 86_400;
/** A wish that nobody could fulfil for a day is forgotten: each night reads it anyway. */
const WISH_SECONDS = 86_400;
const DEADLINE_MS = 2_000;
const [packed, unpacked] = [promisify(gzip), promisify(gunzip)];
const MOST_BYTES = 64 * 1_048_576;

/** Which copy of the catalogue holds, and how it stands. */
export interface CatalogueHead {
  version: string;
  chunks: number;
  /** When the whole of it was read. */
  syncedAt: number;
  /** When Shopify last told of changes. */
  checkedAt: number;
  /** Grows with every product that changed since. */
  revision: number;
}

/** A copy that is being read: where to go on. */
export interface CatalogueDraft {
  version: string;
  chunks: number;
  products: number;
  startedAt: number;
  after: string | null;
  /** Where the copy that holds stood: what changed in it from then on goes into the new one. */
  fromRevision: number;
}

/** How many pieces were sold of late, by product, and when that was counted. */
export interface SoldLately {
  at: number;
  sold: [productId: string, pieces: number][];
}

/** A product that changed after the whole was read; null when customers may not see it any more. */
export interface CatalogueChange {
  id: string;
  product: CatalogueProduct | null;
}

/** The catalogue in Redis, for all processes: pieces of a copy, changes since, and what is yet to be looked at. */
@Injectable()
export class CatalogueStore {
  private readonly prefix: string;

  constructor(
    private readonly redis: CacheRedis,
    settings: Settings,
  ) {
    this.prefix = redisKey(settings.redis.prefix, 'catalogue', FORM);
  }

  head(): Promise<CatalogueHead | null> {
    return this.object<CatalogueHead>('head');
  }

  draft(): Promise<CatalogueDraft | null> {
    return this.object<CatalogueDraft>('draft');
  }

  async writeHead(head: CatalogueHead): Promise<void> {
    await this.ask('write the head', (redis) =>
      redis.set(this.key('head'), JSON.stringify(head), 'EX', KEPT_SECONDS),
    );
  }

  async writeDraft(draft: CatalogueDraft): Promise<void> {
    await this.ask('write the draft', (redis) =>
      redis.set(this.key('draft'), JSON.stringify(draft), 'EX', KEPT_SECONDS),
    );
  }

  sold(): Promise<SoldLately | null> {
    return this.object<SoldLately>('sold');
  }

  async writeSold(sold: SoldLately): Promise<void> {
    await this.ask('write what was sold', (redis) =>
      redis.set(this.key('sold'), JSON.stringify(sold), 'EX', KEPT_SECONDS),
    );
  }

  /** A person wants it read anew. False where one did within `pauseSeconds`. */
  async wishSync(now: number, pauseSeconds: number): Promise<boolean> {
    const free = await this.ask('note a wish', (redis) =>
      redis.set(this.key('wish-pause'), '1', 'EX', pauseSeconds, 'NX'),
    );
    if (free === null) return false;
    await this.wantCopy(now);
    return true;
  }

  /** It is to be read anew: what is known may be of before then. */
  async wantCopy(now: number): Promise<void> {
    await this.ask('note a wish', (redis) => redis.set(this.key('wish'), String(now), 'EX', WISH_SECONDS));
  }

  /** When it was last wanted that it be read anew; 0 where it was not of late. */
  async wishedAt(): Promise<number> {
    return Number((await this.ask('read the wish', (redis) => redis.get(this.key('wish')))) ?? 0);
  }

  async dropDraft(): Promise<void> {
    await this.ask('drop the draft', (redis) => redis.del(this.key('draft')));
  }

  async writeChunk(version: string, at: number, products: readonly CatalogueProduct[]): Promise<void> {
    const bytes = await packed(JSON.stringify(products), { level: 4 });
    await this.ask('write a chunk', (redis) =>
      redis.set(this.chunkKey(version, at), bytes, 'EX', KEPT_SECONDS),
    );
  }

  /** Null when it is gone: another copy holds by now. */
  async chunk(version: string, at: number): Promise<CatalogueProduct[] | null> {
    const bytes = await this.ask('read a chunk', (redis) => redis.getBuffer(this.chunkKey(version, at)));
    return bytes === null ? null : (JSON.parse(await unzipped(bytes)) as CatalogueProduct[]);
  }

  /** Removes the pieces of a copy that holds no longer. */
  async dropCopy({ version, chunks }: Pick<CatalogueHead, 'version' | 'chunks'>): Promise<void> {
    const keys = Array.from({ length: chunks }, (_, at) => this.chunkKey(version, at));
    keys.push(this.key('changes', version), this.key('order', version));
    for (let at = 0; at < keys.length; at += 100) {
      await this.ask('drop a copy', (redis) => redis.unlink(...keys.slice(at, at + 100)));
    }
  }

  /** Keeps the copy that holds for longer. */
  async renew({ version, chunks }: CatalogueHead): Promise<void> {
    const keys = Array.from({ length: chunks }, (_, at) => this.chunkKey(version, at));
    await Promise.all(keys.map((key) => this.ask('renew', (redis) => redis.expire(key, KEPT_SECONDS))));
  }

  /** Keeps what changed, and the head that tells of it. */
  async writeChanges(head: CatalogueHead, changes: readonly CatalogueChange[]): Promise<void> {
    const [values, order] = [this.key('changes', head.version), this.key('order', head.version)];
    const fields = await Promise.all(
      changes.map(async ({ id, product }) => [id, await packed(JSON.stringify(product))] as const),
    );
    await this.ask('write changes', (redis) => {
      const all = redis.multi();
      for (const [id, bytes] of fields) all.hset(values, id, bytes).zadd(order, head.revision, id);
      all.expire(values, KEPT_SECONDS).expire(order, KEPT_SECONDS);
      return all.set(this.key('head'), JSON.stringify(head), 'EX', KEPT_SECONDS).exec();
    });
  }

  /** What changed after a revision; null where some of it went missing, as a full Redis drops things. */
  async changesAfter(
    { version, revision: now }: CatalogueHead,
    revision: number,
  ): Promise<CatalogueChange[] | null> {
    if (now <= revision) return [];
    const ids = await this.ask('read the order', (redis) =>
      redis.zrangebyscore(this.key('order', version), `(${revision}`, '+inf'),
    );
    if (ids.length === 0) return null;
    const all = await this.ask('read changes', (redis) =>
      redis.hmgetBuffer(this.key('changes', version), ...ids),
    );
    const changes = await Promise.all(
      ids.map(async (id, at) => {
        const bytes = all[at];
        return bytes ? [{ id, product: JSON.parse(await unzipped(bytes)) as CatalogueProduct | null }] : [];
      }),
    );
    return changes.every((change) => change.length > 0) ? changes.flat() : null;
  }

  private async object<T>(name: string): Promise<T | null> {
    const text = await this.ask(`read the ${name}`, (redis) => redis.get(this.key(name)));
    return text === null ? null : (JSON.parse(text) as T);
  }

  private ask<T>(what: string, call: (redis: CacheRedis) => Promise<T>): Promise<T> {
    return this.redis.within(DEADLINE_MS, `catalogue: ${what}`, call);
  }

  private key(...parts: string[]): string {
    return redisKey(this.prefix, ...parts);
  }

  private chunkKey(version: string, at: number): string {
    return this.key('chunk', version, String(at));
  }
}

async function unzipped(bytes: Buffer): Promise<string> {
  return (await unpacked(bytes, { maxOutputLength: MOST_BYTES })).toString();
}
