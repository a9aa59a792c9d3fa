import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { answersOk, until } from '../product/child-process';
import type { Product } from '../product/product';
import { productOnGivenStores, type TestProduct } from '../product/product-on-given-stores';
import { storePort } from '../up/ports.mjs';
import { StallingDoor } from './stalling-door';

const root = path.resolve(__dirname, '../..');
/** Nobody waits longer than the process promises; a supervisor would kill it then. */
const PROMISED_MS = 30_000;

jest.setTimeout(240_000);

interface Running {
  child: ChildProcess;
  url: string;
  lines(): Record<string, unknown>[];
  /** Tells it to end; how it ended, and after how long. */
  end(): Promise<{ how: string; ms: number }>;
}

/** Real processes told to end while something hangs. */
describe('a process that is told to end', () => {
  let product: Product;
  let running: TestProduct;
  let folder: string;
  const started: ChildProcess[] = [];
  const doors: StallingDoor[] = [];

  beforeAll(async () => {
    running = await productOnGivenStores(root, { QUIET_MS: '150', QUIET_MAX_MS: '600' });
    ({ product, folder } = running);
    await product.simulator.start();
    await product.control('POST', '/scenario', { mode: 'instant', delay_ms: 30 });
    await product.control('PUT', '/webhooks', { retry_max_ms: 500 });
  });
  afterEach(() => {
    for (const child of started.splice(0)) child.kill('SIGKILL');
    for (const door of doors.splice(0)) door.close();
  });
  afterAll(() => running.close());

  /** One process of the product; behind the door if asked for. */
  async function start(role: 'web' | 'worker', change: Record<string, string> = {}): Promise<Running> {
    const workerPort = String(await storePort(folder, `worker-${started.length}`));
    const environment = { ...product.environment, WORKER_PORT: workerPort, ...change };
    const log = path.join(folder, `${role}-${started.length}-${Date.now()}.log`);
    const child = spawn(process.execPath, [path.join(root, 'dist/apps/api/main.js'), `--roles=${role}`], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.push(child);
    writeFileSync(log, '');
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => appendFileSync(log, chunk));
    }
    const url = role === 'web' ? product.apiUrl : `http://127.0.0.1:${workerPort}`;
    const ended = new Promise<string>((resolve) => {
      child.once('close', (code, signal) => resolve(signal ?? `exit ${code}`));
    });
    await Promise.race([
      until(`${role} ready (log: ${log})`, () => answersOk(`${url}/health/ready`), 60_000),
      ended.then((how) => {
        throw new Error(
          `${role} ended (${how}) before it was ready: ${readFileSync(log, 'utf8').slice(-2_000)}`,
        );
      }),
    ]);
    return {
      child,
      url,
      lines: () =>
        readFileSync(log, 'utf8')
          .split('\n')
          .filter((line) => line.startsWith('{'))
          .map((line) => JSON.parse(line) as Record<string, unknown>),
      end: async () => {
        const began = performance.now();
        child.kill('SIGTERM');
        return { how: await ended, ms: performance.now() - began };
      },
    };
  }

  /** A door in front of the database, and the variable that leads through it. */
  async function openDoor(): Promise<{ door: StallingDoor; environment: Record<string, string> }> {
    const uri = new URL(product.environment['MONGODB_URI'] ?? '');
    const door = new StallingDoor({ host: uri.hostname, port: Number(uri.port) });
    doors.push(door);
    uri.host = `127.0.0.1:${await door.open()}`;
    return { door, environment: { MONGODB_URI: uri.toString() } };
  }

  async function write(from: string): Promise<void> {
    await product.control('POST', '/messages', { from, text: 'hello' });
  }

  /** Whether the queue says that a turn is being worked on. */
  async function isActive(): Promise<boolean> {
    const answer = await fetch(`${product.apiUrl}/health/comprehensive`, {
      headers: { authorization: `Bearer ${product.environment['MONITORING_TOKEN']}` },
    });
    const { queues } = (await answer.json()) as { queues: { queue: string; active: number }[] | null };
    return (queues ?? []).some(({ queue, active }) => queue === 'turn' && active > 0);
  }

  async function answersTo(waId: string): Promise<number> {
    const { sends } = await product.control<{ sends: { to: string; type: string }[] }>('GET', '/accepted');
    return sends.filter((send) => send.to === waId).length;
  }

  it('ends in time though jobs and requests hang in the database and connections stay open; nothing is lost', async () => {
    const behindJobs = await openDoor();
    const behindRequests = await openDoor();
    const api = await start('web', behindRequests.environment);
    const worker = await start('worker', behindJobs.environment);
    behindJobs.door.stall();
    await write('15558880001');
    await until('the worker to hang in the job', isActive, 30_000);
    const connections = await keepOpen(api.url);
    behindRequests.door.stall();
    // This one is not acknowledged, so it comes again.
    await write('15558880002');
    const [ofApi, ofWorker] = await Promise.all([api.end(), worker.end()]);
    connections.forEach((connection) => connection.destroy());
    expect(ofApi.how).toMatch(/^exit [01]$/);
    // A call that hangs is ended by the watch on the database client, so that the job is over before the time is.
    expect(ofWorker.how).toBe('exit 0');
    expect(Math.max(ofApi.ms, ofWorker.ms)).toBeLessThan(PROMISED_MS);
    await Promise.all([start('web'), start('worker')]);
    for (const waId of ['15558880001', '15558880002']) {
      await until('the answer', async () => (await answersTo(waId)) > 0, 60_000);
      expect(await answersTo(waId)).toBe(1);
    }
  });

  it('ends at once when it is told a second time, and leaves what it did to others', async () => {
    const { door, environment } = await openDoor();
    const worker = await start('worker', environment);
    await start('web');
    door.stall();
    await write('15558880003');
    await until('the worker to hang in the job', isActive, 30_000);
    const ending = worker.end();
    // The same wish twice is one wish.
    worker.child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(worker.child.exitCode).toBeNull();
    worker.child.kill('SIGTERM');
    expect((await ending).how).toBe('exit 1');
    expect(worker.lines().find(({ module: by }) => by === 'Shutdown')?.['message']).toMatch(
      /^ended after \d+\.\d s, told to end again; still under way: .*jobs of turn/,
    );
    await start('worker');
    await until('the answer', async () => (await answersTo('15558880003')) > 0, 60_000);
    expect(await answersTo('15558880003')).toBe(1);
  });

  it('ends soon and with code 0 when nothing hangs', async () => {
    const api = await start('web');
    const worker = await start('worker');
    expect((await api.end()).how).toBe('exit 0');
    expect((await worker.end()).how).toBe('exit 0');
    expect(worker.lines().filter((line) => line['level'] === 50)).toEqual([]);
  });
});

/** Connections to a server that nobody closes: one idle, one kept after an answer, one in the middle of a body. */
async function keepOpen(url: string): Promise<net.Socket[]> {
  const { port } = new URL(url);
  const connect = (): net.Socket => net.connect(Number(port), '127.0.0.1').on('error', () => undefined);
  const [idle, answered, half] = [connect(), connect(), connect()];
  answered.write('GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  half.write('POST /webhooks/whatsapp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\n{"half');
  await new Promise((resolve) => answered.once('data', resolve));
  return [idle, answered, half];
}
