import path from 'node:path';
import { node24 } from '../up/node-24.mjs';
import { storePort } from '../up/ports.mjs';
import type { SupervisorLink } from '../up/supervisor-link.mjs';
import { answersOk, Child } from './child-process.ts';
import { productEnvironment } from './product-environment.ts';
import { publishedSchema, schemaFindings } from './published-schema.mjs';
import type { ProductStores } from './product-stores.ts';

export interface ProductOptions {
  root: string;
  /** Where secrets, ports and the processes' output are kept. */
  folder: string;
  stores: ProductStores;
  supervisor: SupervisorLink;
  /** Values that win over the ones made here. */
  environment?: Record<string, string>;
  workers?: number;
  webs?: number;
}

/** The product's own processes on stores that are there already. They run what `tools/build-server.mjs` built. */
export class Product {
  readonly environment: Record<string, string>;
  readonly simulator: Child;
  /** The first of `webs`. */
  readonly api: Child;
  readonly webs: Child[];
  readonly workers: Child[];

  private constructor(
    environment: Record<string, string>,
    simulator: Child,
    [api, ...otherWebs]: [Child, ...Child[]],
    workers: Child[],
  ) {
    this.environment = environment;
    this.simulator = simulator;
    this.api = api;
    this.webs = [api, ...otherWebs];
    this.workers = workers;
  }

  /** Gives the processes, not started yet. */
  static async prepare(options: ProductOptions): Promise<Product> {
    const { root, folder, stores, supervisor } = options;
    // One after the other: they are noted in the same file.
    const ports = {
      web: await storePort(folder, 'web'),
      simulator: await storePort(folder, 'simulator'),
      worker: await storePort(folder, 'worker-1'),
    };
    const made = productEnvironment({ root, folder, ports, ...stores });
    const schema = publishedSchema(root);
    const environment = {
      ...made,
      ...(schema ? { SIM_META_SCHEMA: schema } : {}),
      ...options.environment,
    };
    const child = (role: string, args: string[], port: number, health: string, extra = {}): Child => {
      const command = { file: node24(), args, env: { ...environment, ...extra } };
      const ready = (): Promise<boolean> => answersOk(`http://127.0.0.1:${port}${health}`);
      return new Child({ name: role, command, ready, log: path.join(folder, `${role}.log`) }, supervisor);
    };
    const main = path.join(root, 'dist/apps/api/main.js');
    const workers = [];
    for (let i = 1; i <= (options.workers ?? 1); i += 1) {
      const port = i === 1 ? ports.worker : await storePort(folder, `worker-${i}`);
      const extra = { WORKER_PORT: String(port) };
      workers.push(child(`worker-${i}`, [main, '--roles=worker'], port, '/health/ready', extra));
    }
    const web = (name: string, port: number): Child =>
      child(name, [main, '--roles=web'], port, '/health/ready', { PORT: String(port) });
    const otherWebs = [];
    for (let i = 2; i <= (options.webs ?? 1); i += 1) {
      otherWebs.push(web(`api-${i}`, await storePort(folder, `web-${i}`)));
    }
    const simulator = [path.join(root, 'dist/apps/simulator/main.js')];
    return new Product(
      environment,
      child('simulator', simulator, ports.simulator, '/_sim/health'),
      [web('api', ports.web), ...otherWebs],
      workers,
    );
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.environment['PORT']}`;
  }

  get workerUrl(): string {
    return `http://127.0.0.1:${this.environment['WORKER_PORT']}`;
  }

  get simulatorUrl(): string {
    return `http://127.0.0.1:${this.environment['SIMULATOR_PORT']}`;
  }

  /** Where WhatsApp's webhooks go, and what they are signed with. */
  get webhook(): { url: string; secret: string; phoneNumberId: string } {
    const { environment, apiUrl } = this;
    return {
      url: `${apiUrl}/webhooks/whatsapp`,
      secret: environment['WHATSAPP_APP_SECRET'] ?? '',
      phoneNumberId: environment['WHATSAPP_PHONE_NUMBER_ID'] ?? '',
    };
  }

  async start(): Promise<void> {
    await Promise.all([this.simulator, ...this.webs, ...this.workers].map((child) => child.start()));
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

  /** Ends every process. Rejects when something was sent to WhatsApp that its published schema does not allow. */
  async stop(): Promise<void> {
    const findings = await schemaFindings(this.simulatorUrl, Boolean(this.environment['SIM_META_SCHEMA']));
    await Promise.all([this.simulator, ...this.webs, ...this.workers].map((child) => child.end()));
    if (findings) throw new Error(findings);
  }
}
