import type { Socket } from 'node:net';
import { pause } from '@feelori/platform/clock';
import type { RedisAddress, RedisNode } from '@feelori/platform/settings';
import { AbstractConnector, Redis, type RedisOptions } from 'ioredis';
import { openStream } from './open-stream';
import { ownerOf } from './owner-of';
import { TlsConnector } from './tls-connector';

type ClusterAddress = Exclude<RedisAddress, { kind: 'single' }>;

const ASK_MS = 1_000;
const AGAIN_MIN_MS = 50;
const AGAIN_MAX_MS = 1_000;

/**
 * Connects a client to the node of a Redis Cluster that has the keys under `prefix` now. All our keys share one hash
 * tag, hence one hash slot, hence one node: a client need only know which (docs/decisions/0150-a-redis-that-moves.md).
 * Each connection asks anew, so a client that is cut off, or told `MOVED`, gets to the node that has taken over.
 */
export function clusterConnector(address: ClusterAddress, prefix: string) {
  return class ClusterConnector extends AbstractConnector {
    constructor(options: unknown) {
      super((options as RedisOptions).disconnectTimeout ?? 0);
    }

    /** The stream to that node. Asks until a node tells, or nobody wants the connection any more. */
    override async connect(): Promise<Socket> {
      this.connecting = true;
      for (let wait = AGAIN_MIN_MS; ; wait = Math.min(2 * wait, AGAIN_MAX_MS)) {
        for (const node of address.nodes) {
          const owner = await askOwner(address, node, prefix);
          if (!this.connecting) throw new Error('Connection is closed.');
          if (owner !== null) return this.open(owner);
        }
        await pause(wait);
      }
    }

    /** A node that was demoted while we connected is not the one to write to. */
    override check(info: { role?: string }): boolean {
      return info.role === undefined || info.role === 'master';
    }

    private open(node: RedisNode): Socket {
      const stream = openStream({ ...node }, address.tls ? {} : null);
      stream.once('error', (error) => (this.firstError = error));
      this.stream = stream;
      return stream;
    }
  };
}

/** Who has the keys under `prefix`, as `node` knows it; null when it does not answer or does not know. */
async function askOwner(address: ClusterAddress, node: RedisNode, prefix: string): Promise<RedisNode | null> {
  const { username, password, tls } = address;
  const redis = new Redis({
    ...node,
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    ...(tls && { tls: {}, Connector: TlsConnector }),
    lazyConnect: true,
    connectTimeout: ASK_MS,
    commandTimeout: ASK_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
    enableReadyCheck: false,
    disableClientInfo: true,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const [slot, slots] = await Promise.all([redis.cluster('KEYSLOT', prefix), redis.cluster('SLOTS')]);
    return ownerOf(Number(slot), slots, node.host);
  } catch {
    return null;
  } finally {
    redis.disconnect();
  }
}
