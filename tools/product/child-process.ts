import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { SupervisorLink } from '../up/supervisor-link.mjs';

/** How a process is started and known to be ready. */
export interface ChildPlan {
  name: string;
  command: { file: string; args: string[]; env: NodeJS.ProcessEnv; cwd?: string };
  /** Whether it answers now; a rejection means no. */
  ready: () => Promise<boolean>;
  /** File its output is appended to. */
  log: string;
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

/** Whether a health address answers 2xx within a second; rejects when nothing answers. */
export async function answersOk(url: string): Promise<boolean> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(1_000) });
  await answer.arrayBuffer();
  return answer.ok;
}

/**
 * A process that can be killed and started again. It leads a process group of its own that the supervisor ends with us,
 * however we end.
 */
export class Child {
  /** Called at every end, whoever caused it. */
  onEnd: (how: string) => void = () => undefined;
  readonly plan: ChildPlan;
  private readonly supervisor: SupervisorLink;
  private process: ChildProcess | null = null;

  constructor(plan: ChildPlan, supervisor: SupervisorLink) {
    this.plan = plan;
    this.supervisor = supervisor;
  }

  get running(): boolean {
    return this.process !== null;
  }

  /** Starts it and waits until it is ready. */
  async start(): Promise<void> {
    this.spawn();
    await this.ready();
  }

  /** Starts it without waiting. */
  spawn(): void {
    const { command, log } = this.plan;
    const output = openSync(log, 'a');
    const child = spawn(command.file, command.args, {
      cwd: command.cwd,
      env: command.env,
      detached: true,
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    this.process = child;
    const { pid } = child;
    if (pid !== undefined) this.supervisor.add(pid);
    const over = (how: string): void => {
      if (this.process !== child) return;
      this.process = null;
      if (pid !== undefined) this.supervisor.remove(pid);
      this.onEnd(how);
    };
    child.once('error', (error) => over(error.message));
    child.once('exit', (code, signal) => over(signal ?? `exit code ${code}`));
  }

  /** Undefined while it does not run. */
  get pid(): number | undefined {
    return this.process?.pid;
  }

  /** Waits until it answers; rejects after 60 s, or at once when it has ended. */
  async ready(): Promise<void> {
    const { name, log, ready } = this.plan;
    const answersOrEnded = async (): Promise<boolean> => !this.running || (await ready());
    await until(`${name} ready (log: ${log})`, answersOrEnded, 60_000);
    if (!this.running) throw new Error(`${name} ended while starting (log: ${log})`);
  }

  /** Sends it a signal that does not end it, such as SIGSTOP. */
  signal(name: NodeJS.Signals): void {
    this.process?.kill(name);
  }

  /** Ends it (SIGKILL by default) and waits for its end. */
  async end(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.process;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }
}
