import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { Child, until } from '../product/child-process.ts';
import { runtimeFolder } from '../up/checkout.mjs';
import { isFree, storePort } from '../up/ports.mjs';
import { Steps } from '../up/steps.mjs';
import { redisCommand } from '../up/stores/redis.mjs';
import { listens } from '../up/stores/store-probe.mjs';
import { SupervisorLink } from '../up/supervisor-link.mjs';

const PATIENCE_MS = 30_000;
const CLUSTER_BUS = 10_000;
const MOST_TRIES = 50;

/** One Redis process of several. */
export interface RedisMember {
  readonly port: number;
  readonly folder: string;
  readonly child: Child;
}

/** Redis processes of this machine that nobody else uses, to make a set of. All die with this process. */
export class RedisSet {
  private readonly folder = mkdtempSync(path.join(os.tmpdir(), 'feelori-redis-set-'));
  private readonly supervisor = new SupervisorLink();
  private readonly members: RedisMember[] = [];

  /** Starts a server with these settings, as on its command line, and waits until it listens; with TLS if it has a key. */
  start(flags: Readonly<Record<string, string>>): Promise<RedisMember> {
    const args = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, ...value.split(' ')]);
    const ports = (port: number): string[] =>
      'tls-key-file' in flags ? ['--port', '0', '--tls-port', String(port)] : ['--port', String(port)];
    return this.run((port, folder) => [
      ...ports(port),
      ...['--bind', '127.0.0.1', '--dir', folder, '--save', '', ...args],
    ]);
  }

  /** Starts a Sentinel that watches over the server at `port` under `name`. */
  startSentinel(name: string, port: number): Promise<RedisMember> {
    return this.run((own, folder) => {
      const file = path.join(folder, 'sentinel.conf');
      const lines = [
        `port ${own}`,
        'bind 127.0.0.1',
        `dir ${folder}`,
        `sentinel monitor ${name} 127.0.0.1 ${port} 2`,
        `sentinel down-after-milliseconds ${name} 1000`,
        `sentinel failover-timeout ${name} 5000`,
      ];
      writeFileSync(file, `${lines.join('\n')}\n`);
      return [file, '--sentinel'];
    });
  }

  /** What one server answers to one command. */
  async ask(member: RedisMember, command: string, ...args: string[]): Promise<unknown> {
    const redis = new Redis({ port: member.port, enableReadyCheck: false, maxRetriesPerRequest: 1 });
    redis.on('error', () => undefined); // The call says it.
    try {
      return await redis.call(command, ...args);
    } finally {
      redis.disconnect();
    }
  }

  /** Waits until `member` answers a command with something in which `pattern` is found. */
  async saysSoon(
    member: RedisMember,
    pattern: RegExp,
    ...call: readonly [string, ...string[]]
  ): Promise<void> {
    const seen = async (): Promise<boolean> => pattern.test(JSON.stringify(await this.ask(member, ...call)));
    await until(`${call.join(' ')} to say ${pattern}`, seen, PATIENCE_MS);
  }

  async close(): Promise<void> {
    await Promise.all(this.members.map(({ child }) => child.end()));
    await this.supervisor.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A free port whose number plus 10,000 is free too: that is where nodes of a cluster talk to each other. */
  private async port(name: string): Promise<number> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const port = await storePort(this.folder, `${name}-${tries}`);
      if (await isFree(port + CLUSTER_BUS)) return port;
    }
    throw new Error('no free pair of ports');
  }

  private async run(argsOf: (port: number, folder: string) => string[]): Promise<RedisMember> {
    const name = `redis-${this.members.length + 1}`;
    const folder = path.join(this.folder, name);
    mkdirSync(folder);
    const port = await this.port(name);
    const steps = new Steps(() => true);
    const { env } = process;
    const begin = await redisCommand({ env, runtime: runtimeFolder, steps, supervisor: this.supervisor });
    const [file = '', ...args] = [...begin, ...argsOf(port, folder)];
    const child = new Child(
      {
        name,
        command: { file, args, env },
        ready: () => listens(port, '127.0.0.1'),
        log: path.join(folder, 'log'),
      },
      this.supervisor,
    );
    const member = { port, folder, child };
    this.members.push(member);
    await child.start();
    return member;
  }
}

/** A set of servers of which one may be lost, and the address that leads to whichever is the one to write to. */
export interface FailingSet {
  readonly set: RedisSet;
  readonly url: string;
  /** The one to write to now. */
  readonly primary: RedisMember;
}

/** A primary, a replica, and three Sentinels who give the primary's part to the replica when it is gone. */
export async function behindSentinels(): Promise<FailingSet> {
  const set = new RedisSet();
  const primary = await set.start({});
  await set.start({ replicaof: `127.0.0.1 ${primary.port}` });
  const sentinels: RedisMember[] = [];
  for (let n = 0; n < 3; n += 1) sentinels.push(await set.startSentinel('shop', primary.port));
  const known = /"num-slaves","1",.*"num-other-sentinels","2"/;
  for (const sentinel of sentinels) await set.saysSoon(sentinel, known, 'SENTINEL', 'MASTER', 'shop');
  return { set, url: `redis+sentinel://${addresses(sentinels)}/shop`, primary };
}

/** A cluster of three nodes, with a replica for the one that has the hash slot of `key`. */
export async function cluster(key: string): Promise<FailingSet> {
  const set = new RedisSet();
  const flags = { 'cluster-enabled': 'yes', 'cluster-node-timeout': '1000', appendonly: 'no' };
  const nodes: RedisMember[] = [];
  for (let n = 0; n < 4; n += 1) nodes.push(await set.start(flags));
  const [first, second, third, replica] = nodes as [RedisMember, RedisMember, RedisMember, RedisMember];
  const shares = [
    [first, '0', '5460'],
    [second, '5461', '10922'],
    [third, '10923', '16383'],
  ] as const;
  for (const [node, from, to] of shares) await set.ask(node, 'CLUSTER', 'ADDSLOTSRANGE', from, to);
  for (const [n, node] of nodes.entries()) {
    await set.ask(node, 'CLUSTER', 'SET-CONFIG-EPOCH', String(n + 1));
    if (node !== first) await set.ask(node, 'CLUSTER', 'MEET', '127.0.0.1', String(first.port));
  }
  for (const node of nodes) {
    await set.saysSoon(node, /cluster_state:ok.*cluster_known_nodes:4/s, 'CLUSTER', 'INFO');
  }
  const slot = Number(await set.ask(first, 'CLUSTER', 'KEYSLOT', key));
  const [primary] = shares.find(([, from, to]) => Number(from) <= slot && slot <= Number(to)) ?? [first];
  await set.ask(replica, 'CLUSTER', 'REPLICATE', String(await set.ask(primary, 'CLUSTER', 'MYID')));
  await set.saysSoon(replica, /master_link_status:up/, 'INFO', 'replication');
  await set.saysSoon(primary, /connected_slaves:1/, 'INFO', 'replication');
  const others = nodes.filter((node) => node !== primary);
  return { set, url: `redis+cluster://${addresses([primary, ...others])}`, primary };
}

function addresses(members: readonly RedisMember[]): string {
  return members.map(({ port }) => `127.0.0.1:${port}`).join(',');
}
