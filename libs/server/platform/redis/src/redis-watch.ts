import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Periodic, withDeadline } from '@feelori/platform/clock';
import { StateLog } from '@feelori/platform/log';
import { Settings } from '@feelori/platform/settings';
import type { Redis } from 'ioredis';
import { BoundedRedis, CacheRedis, QueueRedis, SubscriberRedis } from './redis-clients';
import { faultWords, type RedisFault } from './redis-fault';
import { redisKey } from './redis-key';
import { RedisProbe } from './redis-probe';

const LOOK_EVERY_MS = 1_000;
const PING_MS = 400;
/** So many looks in a row may find one connection dead beside a server that is well. */
const DEAD_LOOKS = 3;

interface Server {
  name: string;
  /** The setting that says where it is, and how to sign in. */
  setting: string;
  probe: RedisProbe;
  clients: Redis[];
  fault: RedisFault | null;
  /** How long the last look took, a ping and a write; null before the first and while nobody answered. */
  latencyMs: number | null;
}

/** How one Redis was when it was last looked at. */
export interface RedisView {
  name: string;
  /** What is the matter, as a sentence; null when all is well. */
  fault: string | null;
  latencyMs: number | null;
}

/**
 * Looks every second how each Redis is, tells its clients, and opens a connection again that is dead although the
 * server is well (half open, or a client that gave up coming back).
 */
@Injectable()
export class RedisWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Redis');
  private readonly states = new StateLog(this.logger);
  private readonly servers: Server[];
  private readonly deadLooks = new Map<Redis, number>();
  private readonly backListeners: (() => void)[] = [];
  private firstLook: Promise<void> | null = null;
  private readonly looking = new Periodic('look at Redis', LOOK_EVERY_MS, () => this.look());

  constructor(settings: Settings, queue: QueueRedis, cache: CacheRedis, subscriber: SubscriberRedis) {
    const { url, cacheUrl, prefix } = settings.redis;
    const clients = [cache, subscriber];
    const server = (name: string, setting: string, address: string, members: Redis[]): Server => ({
      name,
      setting,
      probe: new RedisProbe(address, redisKey(prefix, 'probe')),
      clients: members,
      fault: null,
      latencyMs: null,
    });
    this.servers =
      url === cacheUrl
        ? [server('Redis', 'REDIS_URL', url, [queue, ...clients])]
        : [
            server('Redis of the queue', 'REDIS_URL', url, [queue]),
            server('Redis of the cache', 'REDIS_CACHE_URL', cacheUrl, clients),
          ];
  }

  onApplicationBootstrap(): void {
    this.firstLook = this.look();
    this.looking.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.looking.stop();
    for (const { probe } of this.servers) probe.close();
  }

  /** What is the matter, in words for health, one sentence for each Redis; none when all is well. Never rejects. */
  async faults(): Promise<string[]> {
    await this.firstLook;
    return this.servers.flatMap((server) =>
      server.fault === null ? [] : [`${server.name} ${wordsOf(server, server.fault)}`],
    );
  }

  /** How each Redis is, as last seen: within the last second or so, and without asking it. */
  views(): RedisView[] {
    return this.servers.map((server) => ({
      name: server.name,
      fault: server.fault === null ? null : `${server.name} ${wordsOf(server, server.fault)}.`,
      latencyMs: server.latencyMs,
    }));
  }

  /** Hears when a Redis is well again that was not: what others said through it meanwhile is lost. */
  onBack(listener: () => void): void {
    this.backListeners.push(listener);
  }

  /** Looks at every server and connection now. Never rejects. */
  async look(): Promise<void> {
    await Promise.all(this.servers.map((server) => this.lookAt(server)));
  }

  private async lookAt(server: Server): Promise<void> {
    const before = server.fault;
    const began = performance.now();
    server.fault = await server.probe.look();
    server.latencyMs = server.fault === null ? Math.round(performance.now() - began) : null;
    if (server.fault !== null) this.states.bad(server.name, wordsOf(server, server.fault));
    else this.states.good(server.name);
    await Promise.all(server.clients.map((client) => this.lookAtClient(client, server.fault)));
    if (before !== null && server.fault === null) for (const tell of this.backListeners) tell();
  }

  private async lookAtClient(client: Redis, fault: RedisFault | null): Promise<void> {
    // A connection that nobody uses in this process.
    if (client.status === 'wait' || client.status === 'end') return;
    const lives = fault === null && (await answers(client));
    if (client instanceof BoundedRedis && (fault !== null || lives)) client.state.setFault(fault);
    if (fault !== null || lives) this.deadLooks.delete(client);
    else this.noteDead(client);
  }

  private noteDead(client: Redis): void {
    const looks = (this.deadLooks.get(client) ?? 0) + 1;
    this.deadLooks.set(client, looks);
    if (looks < DEAD_LOOKS) return;
    this.deadLooks.delete(client);
    this.logger.warn('a connection is dead beside a Redis that is well: it is opened again');
    reopen(client);
  }
}

/** Also which setting is wrong, where it is one; never what stands in it. */
function wordsOf({ setting }: Server, fault: RedisFault): string {
  return fault === 'sign_in' ? `${faultWords(fault)} (see ${setting})` : faultWords(fault);
}

async function answers(client: Redis): Promise<boolean> {
  try {
    if (client.status !== 'ready') return false;
    await withDeadline(client.ping(), PING_MS, 'Redis');
    return true;
  } catch {
    return false;
  }
}

/** A client whose timer for coming back is gone is not brought back by cutting it off; connecting does it. */
function reopen(client: Redis): void {
  if (client.status === 'reconnecting' || client.status === 'close') client.connect().catch(() => undefined);
  else client.disconnect(true);
}
