import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { runtimeFolder } from '../up/checkout.mjs';
import { Steps } from '../up/steps.mjs';
import { prepareRedis } from '../up/stores/redis.mjs';
import { SupervisorLink } from '../up/supervisor-link.mjs';

interface StoreCommand {
  file: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
}

/** A Redis that nobody else uses, so that a test may break it. Keeps its address and its files when it is killed. */
export class OwnRedis {
  private child: ChildProcess | null = null;

  private constructor(
    readonly url: string,
    private readonly command: StoreCommand,
    private readonly answers: () => Promise<boolean>,
    private readonly folder: string,
    private readonly supervisor: SupervisorLink,
  ) {}

  /** Starts one from where the machine has it; dies with this process. */
  static async open(): Promise<OwnRedis> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'feelori-redis-'));
    const supervisor = new SupervisorLink();
    const env = { ...process.env };
    delete env['REDIS_URL'];
    const steps = new Steps(() => true);
    const redis = await prepareRedis({ data: folder, env, runtime: runtimeFolder, steps, supervisor });
    if (!('process' in redis)) throw new Error('a Redis of our own has no process');
    const { command, ready } = redis.process;
    const own = new OwnRedis(redis.url, command, ready, folder, supervisor);
    await own.start();
    return own;
  }

  /** Starts it again and waits until it answers. */
  async start(): Promise<void> {
    const { file, args, env, cwd } = this.command;
    const child = spawn(file, args, { env, cwd, detached: true, stdio: 'ignore' });
    this.child = child;
    this.supervisor.add(child.pid ?? 0);
    const end = Date.now() + 30_000;
    while (!(await this.answers())) {
      if (Date.now() > end) throw new Error('Redis did not start');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Sends a signal; `SIGKILL` is waited for. */
  async signal(name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): Promise<void> {
    const child = this.child;
    if (child?.pid === undefined) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    process.kill(child.pid, name);
    if (name !== 'SIGKILL') return;
    await ended;
    this.supervisor.remove(child.pid);
    this.child = null;
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
    await this.signal('SIGKILL');
    await this.supervisor.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
