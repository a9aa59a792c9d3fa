import type { Child } from '../product/child-process.ts';
import type { Role } from './kill-plan.ts';
import { pause } from './pause.ts';
import type { Seen } from './recovery-times.ts';

/** A process that ended by itself is started again after this pause, as a supervisor would. */
const SUPERVISOR_PAUSE_MS = 500;
const LOOK_EVERY_MS = 25;

/**
 * One process under test: killed when asked and started again, started again too when it ends by itself. Notes in
 * `seen` when it went and when it answered again.
 */
export class KillTarget {
  readonly role: Role;
  kills = 0;
  /** How it ended without being killed, each time. */
  readonly selfExits: string[] = [];
  private readonly child: Child;
  private readonly answers: () => Promise<boolean>;
  private readonly seen: Seen[];
  private readonly stopped = new AbortController();
  private killing = false;
  private starts = 0;

  /** `answers`: whether the process answers at all, be it ready or not. */
  constructor(role: Role, child: Child, answers: () => Promise<boolean>, seen: Seen[]) {
    this.role = role;
    this.child = child;
    this.answers = answers;
    this.seen = seen;
    child.onEnd = (how) => this.ended(how);
  }

  /** Kills it with SIGKILL, leaves it down for a while, and starts it again without waiting until it answers. */
  async kill(downMs: number, signal: AbortSignal): Promise<void> {
    while (!this.child.running) await pause(LOOK_EVERY_MS, signal);
    this.killing = true;
    this.kills += 1;
    await this.child.end();
    this.killing = false;
    await pause(downMs, AbortSignal.any([signal, this.stopped.signal]));
    this.begin();
  }

  /** Ends it for good; from now on nothing is noted. */
  async stop(): Promise<void> {
    this.stopped.abort(new Error('stopped'));
    await this.child.end();
  }

  private ended(how: string): void {
    if (this.stopped.signal.aborted) return;
    this.seen.push({ kind: 'down', role: this.role, at: Date.now() });
    if (this.killing) return;
    this.selfExits.push(how);
    const begin = (): void => this.begin();
    void pause(SUPERVISOR_PAUSE_MS, this.stopped.signal).then(begin, () => undefined);
  }

  private begin(): void {
    if (this.stopped.signal.aborted || this.child.running) return;
    this.child.spawn();
    this.starts += 1;
    void this.lookUntilUp(this.starts).catch(() => undefined);
  }

  private async lookUntilUp(start: number): Promise<void> {
    const lives = (): boolean => this.child.running && this.starts === start;
    while (lives()) {
      const up = await this.answers().catch(() => false);
      if (up && lives()) {
        this.seen.push({ kind: 'up', role: this.role, at: Date.now() });
        return;
      }
      await pause(LOOK_EVERY_MS, this.stopped.signal);
    }
  }
}
