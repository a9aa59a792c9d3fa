import type { Socket } from 'node:net';
import { pause } from '@feelori/platform/clock';
import type { RedisAddress, RedisNode } from '@feelori/platform/settings';
import { AbstractConnector, Redis, type RedisOptions } from 'ioredis';
import { openStream } from './open-stream';
import { ownerOf } from './owner-of';
import { redisFault } from './redis-fault';
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

    /**
     * The stream to that node. Asks until a node tells, or nobody wants the connection any more: a client whose connector
     * gives up does not come back. Why no node tells, `emit` says after each round.
     */
    override async connect(emit: (type: string, error: Error) => void): Promise<Socket> {
      this.connecting = true;
      for (let wait = AGAIN_MIN_MS; ; wait = Math.min(2 * wait, AGAIN_MAX_MS)) {
        const errors: Error[] = [];
        for (const node of address.nodes) {
          const { owner, error } = await askOwner(address, node, prefix);
          if (!this.connecting) throw new Error('Connection is closed.');
          if (owner !== null) return this.open(owner);
          if (error) errors.push(error);
        }
        const refused = errors.find((one) => redisFault(one) === 'sign_in') ?? errors[0];
        if (refused) emit('error', refused);
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

/** Who has the keys under `prefix`, as `node` knows it; null when it does not know, or does not say, and why not. */
async function askOwner(
  address: ClusterAddress,
  node: RedisNode,
  prefix: string,
): Promise<{ owner: RedisNode | null; error?: Error }> {
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
  // The call fails with the words of a client that is not connected; why it is not, only the event says.
  let why: Error | null = null;
  redis.on('error', (error: Error) => (why ??= error));
  try {
    await redis.connect();
    const [slot, slots] = await Promise.all([redis.cluster('KEYSLOT', prefix), redis.cluster('SLOTS')]);
    return { owner: ownerOf(Number(slot), slots, node.host) };
  } catch (error) {
    return { owner: null, error: why ?? (error as Error) };
  } finally {
    redis.disconnect();
  }
}
