import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { Redis } from 'ioredis';
import { MongoClient } from 'mongodb';
import { Child, freePort } from './child-process.ts';
import { productEnvironment } from './product-environment.ts';
import { publishedSchema, schemaFindings } from './published-schema.mjs';

export interface ProductOptions {
  root: string;
  /** Values that win over the ones made here. */
  environment?: Record<string, string>;
  workers?: number;
}

/** The product's own processes on a database and a Redis prefix of their own. */
export class Product {
  readonly environment: Record<string, string>;
  readonly simulator: Child;
  readonly api: Child;
  readonly workers: Child[];
  /** Folder of the processes' output. */
  readonly logs: string;

  private constructor(
    environment: Record<string, string>,
    simulator: Child,
    api: Child,
    workers: Child[],
    logs: string,
  ) {
    this.environment = environment;
    this.simulator = simulator;
    this.api = api;
    this.workers = workers;
    this.logs = logs;
  }

  /** Builds what is to run, and gives the processes, not started yet. Needs `MONGODB_URI` and `REDIS_URL`. */
  static async prepare(options: ProductOptions): Promise<Product> {
    const { root } = options;
    for (const app of ['api', 'simulator']) {
      const build = spawnSync(process.execPath, [path.join(root, 'tools/build-server.mjs'), app], {
        encoding: 'utf8',
      });
      if (build.status !== 0) throw new Error(`cannot build ${app}: ${build.stderr}`);
    }
    const name = `feelori_run_${process.pid}_${Date.now().toString(36)}`;
    const ports = { web: await freePort(), worker: await freePort(), simulator: await freePort() };
    mkdirSync(path.join(root, 'tmp'), { recursive: true });
    const logs = mkdtempSync(path.join(root, 'tmp/run-'));
    const made = productEnvironment({
      root,
      folder: logs,
      ports,
      mongodbUri: withDatabase(required('MONGODB_URI'), name),
      redisUrl: required('REDIS_URL'),
      redisPrefix: `{${name}}`,
    });
    const schema = publishedSchema(root);
    const environment = {
      ...made,
      ...(schema ? { SIM_META_SCHEMA: schema } : {}),
      ...options.environment,
    };
    const child = (role: string, args: string[], port: number, health: string, extra = {}): Child =>
      new Child(
        role,
        args,
        { ...environment, ...extra },
        `http://127.0.0.1:${port}${health}`,
        path.join(logs, `${role}.log`),
      );
    const main = path.join(root, 'dist/apps/api/main.js');
    const workers = [];
    for (let i = 0; i < (options.workers ?? 1); i += 1) {
      const port = i === 0 ? ports.worker : await freePort();
      const extra = { WORKER_PORT: String(port) };
      workers.push(child(`worker-${i + 1}`, [main, '--roles=worker'], port, '/health/ready', extra));
    }
    const simulator = [path.join(root, 'dist/apps/simulator/main.js')];
    return new Product(
      environment,
      child('simulator', simulator, ports.simulator, '/_sim/health'),
      child('api', [main, '--roles=web'], ports.web, '/health/ready'),
      workers,
      logs,
    );
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.environment['PORT']}`;
  }

  get simulatorUrl(): string {
    return `http://127.0.0.1:${this.environment['SIMULATOR_PORT']}`;
  }

  async start(): Promise<void> {
    await Promise.all([this.simulator, this.api, ...this.workers].map((child) => child.start()));
  }

  /** Calls the simulator's control API; throws with the answer's text when it refuses. */
  async control<Answer>(method: string, route: string, body?: unknown): Promise<Answer> {
    const answer = await fetch(`${this.simulatorUrl}/_sim${route}`, {
      method,
      signal: AbortSignal.timeout(10_000),
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} /_sim${route}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }

  /**
   * Ends every process and removes the database and the Redis keys of this run. Rejects when something was sent to
   * WhatsApp that its published schema does not allow.
   */
  async stop(): Promise<void> {
    const findings = await schemaFindings(this.simulatorUrl, Boolean(this.environment['SIM_META_SCHEMA']));
    await Promise.all([this.simulator, this.api, ...this.workers].map((child) => child.end()));
    const mongo = new MongoClient(required('MONGODB_URI'), { serverSelectionTimeoutMS: 5000 });
    await mongo.db(databaseOf(this.environment['MONGODB_URI'] ?? '')).dropDatabase();
    await mongo.close();
    await dropKeys(required('REDIS_URL'), this.environment['REDIS_PREFIX'] ?? '');
    if (findings) throw new Error(findings);
  }
}

function required(name: 'MONGODB_URI' | 'REDIS_URL'): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set: use npm test, or npm run stores and export what it prints`);
  }
  return value;
}

/** The same address with another database name. */
function withDatabase(uri: string, name: string): string {
  const url = new URL(uri);
  url.pathname = `/${name}`;
  return url.toString();
}

function databaseOf(uri: string): string {
  return new URL(uri).pathname.slice(1);
}

async function dropKeys(redisUrl: string, prefix: string): Promise<void> {
  const redis = new Redis(redisUrl);
  const keys = redis.scanStream({ match: `${prefix.replace(/[[\]*?]/g, '\\$&')}*`, count: 1000 });
  for await (const batch of keys) {
    if ((batch as string[]).length > 0) await redis.unlink(...(batch as string[]));
  }
  await redis.quit();
}
