import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { Child } from '../product/child-process.ts';
import { ownRedisPlan } from '../product/own-stores.ts';
import { SupervisorLink } from '../up/supervisor-link.mjs';

/** A Redis that nobody else uses, so that a test may break it. Keeps its address and its files when it is killed. */
export class OwnRedis {
  readonly url: string;
  private readonly child: Child;
  private readonly folder: string;
  private readonly supervisor: SupervisorLink;

  private constructor(url: string, child: Child, folder: string, supervisor: SupervisorLink) {
    this.url = url;
    this.child = child;
    this.folder = folder;
    this.supervisor = supervisor;
  }

  /** Starts one from where the machine has it; dies with this process. */
  static async open(): Promise<OwnRedis> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'feelori-redis-'));
    const supervisor = new SupervisorLink();
    const { url, plan } = await ownRedisPlan(folder, supervisor, () => undefined);
    const own = new OwnRedis(url, new Child(plan, supervisor), folder, supervisor);
    await own.start();
    return own;
  }

  /** Starts it again and waits until it answers. */
  async start(): Promise<void> {
    await this.child.start();
  }

  /** Kills it, or lets it stand still and go on. */
  async signal(name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): Promise<void> {
    if (name === 'SIGKILL') await this.child.end();
    else this.child.signal(name);
  }

  /** Runs one command on a connection of its own: `run('CONFIG', 'SET', 'maxmemory', '1mb')`. */
  async run(command: string, ...args: string[]): Promise<unknown> {
    const redis = new Redis(this.url, { enableReadyCheck: false, maxRetriesPerRequest: 1 });
    try {
      return await redis.call(command, ...args);
    } finally {
      redis.disconnect();
    }
  }

  async close(): Promise<void> {
    await this.child.end();
    await this.supervisor.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
