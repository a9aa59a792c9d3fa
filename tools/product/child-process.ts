import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** A free loopback port, as the operating system gives it. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port to be had');
  return address.port;
}

/** Waits until `check` is true, asking every `everyMs`; throws with `what` after `withinMs`. */
export async function until(
  what: string,
  check: () => Promise<boolean>,
  withinMs: number,
  everyMs = 50,
): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline) {
    if (await check().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  throw new Error(`${what}: not within ${withinMs} ms`);
}

/** One process of the product that can be killed and started again; its output goes to a file. */
export class Child {
  readonly name: string;
  private readonly args: string[];
  private readonly environment: Record<string, string>;
  private readonly healthUrl: string;
  private readonly logFile: string;
  private process: ChildProcess | null = null;

  constructor(
    name: string,
    args: string[],
    environment: Record<string, string>,
    healthUrl: string,
    logFile: string,
  ) {
    this.name = name;
    this.args = args;
    this.environment = environment;
    this.healthUrl = healthUrl;
    this.logFile = logFile;
  }

  /** Starts it and waits until it answers its health check. */
  async start(): Promise<void> {
    this.spawn();
    await this.ready();
  }

  /** Starts it without waiting. */
  spawn(): void {
    const child = spawn(process.execPath, this.args, {
      env: { PATH: process.env['PATH'] ?? '', ...this.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => appendFileSync(this.logFile, chunk));
    }
    this.process = child;
  }

  async ready(): Promise<void> {
    const answers = async (): Promise<boolean> =>
      (await fetch(this.healthUrl, { signal: AbortSignal.timeout(1000) })).ok;
    await until(`${this.name} ready (log: ${this.logFile})`, answers, 30_000);
  }

  /** Ends it at once (SIGKILL by default) and waits for its end. */
  async end(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.process;
    this.process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }
}
