import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  dataFolder,
  freePorts,
  lives,
  type Running,
  runUp,
  type Up,
  until,
  whenUp,
} from './testing/starter-harness';

jest.setTimeout(200_000);

/** What the starter does with children that have a bad day. */
describe('the starter keeps its processes going', () => {
  let folder: ReturnType<typeof dataFolder>;
  let port: number;
  let running: Running;
  let broken: string;
  const seen = new Set<number>();

  beforeEach(async () => {
    folder = dataFolder();
    port = await freePorts();
    broken = path.join(folder.data, 'broken');
  });
  afterEach(async () => {
    if (running.child.exitCode === null) running.child.kill('SIGTERM');
    await running.ended;
    expect([...seen].filter(lives)).toEqual([]);
    seen.clear();
    folder.remove();
  });

  async function start(env: Record<string, string | undefined> = {}): Promise<Up> {
    const args = ['--data', folder.data, '--port', String(port)];
    running = runUp('start.mjs', args, { STAND_IN_BROKEN: broken, ...env });
    return noted(await whenUp(folder.data, running));
  }

  function noted(up: Up): Up {
    for (const { pid } of up.processes) seen.add(pid);
    return up;
  }

  function pidOf(up: Up, role: string): number {
    return up.processes.find((one) => one.role === role)?.pid ?? 0;
  }

  /** Waits until up.json names a process of this role other than the one with this pid. */
  async function replaced(role: string, old: number): Promise<number> {
    const isNew = (up: Up): boolean => ![0, old].includes(pidOf(up, role));
    return pidOf(noted(await whenUp(folder.data, running, isNew)), role);
  }

  async function ask(app: 'web' | 'simulator' | 'worker', address: string): Promise<{ pid: number }> {
    const url = `http://127.0.0.1:${port + { web: 0, simulator: 1, worker: 2 }[app]}${address}`;
    return (await (await fetch(url, { signal: AbortSignal.timeout(2_000) })).json()) as { pid: number };
  }

  it('ends one whose event loop stands still and starts it again, but never one that somebody has stopped', async () => {
    const up = await start();
    const [web, simulator] = [pidOf(up, 'web'), pidOf(up, 'simulator')];
    process.kill(simulator, 'SIGSTOP');
    await ask('web', '/spin').catch(() => undefined);
    const fresh = await replaced('web', web);
    expect(running.output()).toContain(
      'The API ended (killed, since it had answered nothing for 15 s); starting it again in 0.3 s.',
    );
    await until(async () => (await ask('web', '/').catch(() => undefined))?.pid === fresh, 10_000);
    expect(lives(web)).toBe(false);
    process.kill(simulator, 'SIGCONT');
    expect((await ask('simulator', '/')).pid).toBe(simulator);
    expect(running.output()).not.toContain('The simulator ended');
  });

  it('goes on starting one that dies at once, with growing pauses and a line each time', async () => {
    const up = await start();
    writeFileSync(broken, '');
    process.kill(pidOf(up, 'worker'), 'SIGKILL');
    const lines = (): string[] => running.output().match(/The worker ended .*/g) ?? [];
    await until(() => lines().length === 4, 20_000);
    rmSync(broken);
    expect(lines().map((line) => line.trim())).toEqual([
      'The worker ended (SIGKILL); starting it again in 0.3 s.',
      'The worker ended (exit code 3); starting it again in 1 s.',
      'The worker ended (exit code 3); starting it again in 2 s.',
      'The worker ended (exit code 3); starting it again in 4 s.',
    ]);
    const isUp = (now: Up): boolean => ![0, pidOf(up, 'worker')].includes(pidOf(now, 'worker'));
    await until(async () => (await ask('worker', '/').catch(() => undefined)) !== undefined, 20_000);
    const { pid } = await ask('worker', '/');
    expect(pidOf(noted(await whenUp(folder.data, running, isUp)), 'worker')).toBe(pid);
  });

  it('starts killed stores again where they were, and up.json stays true', async () => {
    const up = await start({ MONGODB_URI: undefined, REDIS_URL: undefined });
    for (const role of ['mongodb', 'redis']) process.kill(pidOf(up, role), 'SIGKILL');
    await Promise.all(['mongodb', 'redis'].map((role) => replaced(role, pidOf(up, role))));
    const now = noted(await whenUp(folder.data, running));
    expect({ ...now, processes: [] }).toEqual({ ...up, processes: [] });
    expect(now.processes.map((one) => one.role)).toEqual(up.processes.map((one) => one.role));
    expect(now.processes.map((one) => one.pid).every(lives)).toBe(true);
    expect(now.MONGODB_URI).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\/feelori\?/);
  });

  it('kills one that will not end after 30 s', async () => {
    const up = await start();
    await ask('worker', '/stubborn');
    running.child.kill('SIGTERM');
    const pids = up.processes.map((one) => one.pid);
    await until(() => pids.filter(lives).length === 1, 20_000);
    expect(pids.filter(lives)).toEqual([pidOf(up, 'worker')]);
    expect(await running.ended).toBe(0);
  });

  it('kills what is left when it is told a second time', async () => {
    await start();
    await ask('worker', '/stubborn');
    running.child.kill('SIGINT');
    await until(() => running.output().includes('Stopping (SIGINT)'), 10_000);
    let ended = false;
    void running.ended.then(() => (ended = true));
    await until(() => {
      running.child.kill('SIGINT');
      return ended;
    }, 20_000);
    expect(await running.ended).toBe(0);
  });
});
