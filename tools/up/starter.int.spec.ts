import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import {
  dataFolder,
  freePorts,
  lives,
  type Running,
  runProgram,
  runUp,
  type Up,
  until,
  whenUp,
} from './testing/starter-harness';

jest.setTimeout(150_000);

describe('the starter', () => {
  let folder: ReturnType<typeof dataFolder>;
  let port: number;
  let started: Running[];
  let left: number[];

  beforeEach(async () => {
    folder = dataFolder();
    port = await freePorts();
    started = [];
    left = [];
  });

  afterEach(async () => {
    for (const one of started) if (one.child.exitCode === null) one.child.kill('SIGTERM');
    await Promise.all(started.map((one) => one.ended));
    for (const pid of left.filter(lives)) process.kill(pid, 'SIGKILL');
    folder.remove();
  });

  function start(args: string[] = [], env: Record<string, string | undefined> = {}): Running {
    const running = runUp('start.mjs', ['--data', folder.data, '--port', String(port), ...args], env);
    started.push(running);
    return running;
  }

  function livingPids(up: Up): number[] {
    const pids = up.processes.map((one) => one.pid);
    left.push(...pids);
    expect(pids.every(lives)).toBe(true);
    return pids;
  }

  const bare = { MONGODB_URI: undefined, REDIS_URL: undefined };

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends every child on %s, its stores too',
    async (signal) => {
      const running = start([], bare);
      const up = await whenUp(folder.data, running);
      expect(up.processes.map((one) => one.role).sort()).toEqual([
        'mongodb',
        'redis',
        'simulator',
        'web',
        'worker',
      ]);
      const pids = livingPids(up);
      process.kill(running.pid, signal);
      expect(await running.ended).toBe(0);
      expect(pids.filter(lives)).toEqual([]);
      await expect(whenUp(folder.data, running)).rejects.toThrow('not up');
    },
  );

  it('ends every child even when it is killed itself', async () => {
    const running = start([], bare);
    const pids = livingPids(await whenUp(folder.data, running));
    process.kill(running.pid, 'SIGKILL');
    await until(() => !pids.some(lives), 12_000);
  });

  it('ends with what started it', async () => {
    const script = `"${process.execPath}" "${path.join(__dirname, 'start.mjs')}" --data "${folder.data}" --port ${port}; true`;
    const shell = runProgram('sh', ['-c', script]);
    const up = await whenUp(folder.data, shell);
    const pids = [...livingPids(up), up.starter.pid];
    process.kill(shell.pid, 'SIGKILL');
    await until(() => !pids.some(lives), 20_000);
  });

  it('ends by npm stop, which says so when nothing runs', async () => {
    const running = start();
    const pids = livingPids(await whenUp(folder.data, running));
    const stop = runUp('stop.mjs', ['--data', folder.data]);
    expect(await stop.ended).toBe(0);
    expect(await running.ended).toBe(0);
    expect(pids.filter(lives)).toEqual([]);
    const again = runUp('stop.mjs', ['--data', folder.data]);
    expect(await again.ended).toBe(0);
    expect(again.output()).toContain('Nothing runs in');
  });

  it('starts a killed child again within 2 s, says so, and tells its new pid', async () => {
    const running = start(['--no-simulator']);
    const up = await whenUp(folder.data, running);
    livingPids(up);
    expect(up.processes.map((one) => one.role).sort()).toEqual(expect.arrayContaining(['web', 'worker']));
    expect(up.processes.some((one) => one.role === 'simulator')).toBe(false);
    const old = up.processes.find((one) => one.role === 'worker')!.pid;
    const killedAt = Date.now();
    process.kill(old, 'SIGKILL');
    const isNew = (one: Up['processes'][number]) => one.role === 'worker' && one.pid !== old;
    livingPids(await whenUp(folder.data, running, (now) => now.processes.some(isNew)));
    expect(Date.now() - killedAt).toBeLessThan(2_000);
    expect(running.output().match(/The worker ended \(SIGKILL\); starting it again in 0\.3 s/g)).toHaveLength(
      1,
    );
    await until(() => answers(`http://127.0.0.1:${port + 2}/health/ready`), 5_000);
  });

  it('leaves stores that were given alone', async () => {
    const stores = runUp('stores.mjs', ['--data', folder.data, '--json'], bare);
    started.push(stores);
    await until(() => stores.output().includes('{'), 30_000);
    const { mongodbUri, redisUrl } = JSON.parse(/\{.*\}/.exec(stores.output())?.[0] ?? '') as Record<
      string,
      string
    >;
    const other = dataFolder();
    const env = { MONGODB_URI: mongodbUri, REDIS_URL: redisUrl };
    const running = runUp('start.mjs', ['--data', other.data, '--port', String(port)], env);
    started.push(running);
    const up = await whenUp(other.data, running);
    expect(up).toMatchObject({ MONGODB_URI: mongodbUri, REDIS_URL: redisUrl });
    expect(up.processes.filter((one) => one.kind === 'store')).toEqual([]);
    process.kill(running.pid, 'SIGTERM');
    expect(await running.ended).toBe(0);
    expect(stores.child.exitCode).toBeNull();
    expect(await canConnect(Number(/:(\d+)/.exec(redisUrl ?? '')?.[1]))).toBe(true);
    expect(await canConnect(Number(/:(\d+)\//.exec(mongodbUri ?? '')?.[1]))).toBe(true);
    other.remove();
  });

  it('refuses a second start in the same folder, and leaves the first alone', async () => {
    const first = start();
    const up = await whenUp(folder.data, first);
    const pids = livingPids(up);
    const second = start(['--port', '9']);
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(/^\s*Feelori already runs in .*process \d+.*npm stop.*--data/);
    expect(pids.every(lives)).toBe(true);
    expect(await whenUp(folder.data, first)).toEqual(up);
  });

  it('names the taken port and the way out', async () => {
    const squatter = net.createServer().listen(port + 2, '127.0.0.1');
    const running = start();
    expect(await running.ended).toBe(1);
    expect(running.output().trim()).toBe(
      `Port ${port + 2} (worker) is taken by another program: end that, ` +
        `or choose other ports with "npm start -- --port ${port + 100}" or WORKER_PORT.`,
    );
    squatter.close();
  });

  it('says how to go on when a given store does not answer', async () => {
    const free = await freePorts();
    const running = start([], { REDIS_URL: `redis://127.0.0.1:${free}` });
    expect(await running.ended).toBe(1);
    expect(running.output()).toContain(`REDIS_URL points to 127.0.0.1:${free} and nothing answers there`);
  });

  it('keeps its secrets for the user alone and the same from start to start', async () => {
    const running = start();
    livingPids(await whenUp(folder.data, running));
    const file = path.join(folder.data, 'secrets.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const shown = (one: Running) => /password (\S+)/.exec(one.output())?.[1];
    await until(() => shown(running) !== undefined, 5_000);
    process.kill(running.pid, 'SIGTERM');
    await running.ended;
    const again = start();
    livingPids(await whenUp(folder.data, again));
    await until(() => shown(again) !== undefined, 5_000);
    expect(shown(again)).toBe(shown(running));
  });

  it('says what an app said when it cannot start', async () => {
    const broken = path.join(folder.data, 'apps');
    for (const app of ['api', 'simulator']) {
      const main = path.join(broken, app, 'main.js');
      mkdirSync(path.dirname(main), { recursive: true });
      writeFileSync(main, 'console.error("JWT_SECRET is missing"); process.exit(3);');
    }
    const running = start([], { FEELORI_APPS_DIR: broken });
    expect(await running.ended).toBe(1);
    expect(running.output()).toMatch(
      /ended while starting \(exit code 3\): see .*\.log\.\s+JWT_SECRET is missing/,
    );
  });
});

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (answer) => answer.ok,
    () => false,
  );
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
