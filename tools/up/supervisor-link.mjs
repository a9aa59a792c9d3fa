import { spawn } from 'node:child_process';
import path from 'node:path';
import { checkout } from './checkout.mjs';
import { endGroups, signalGroup } from './end-groups.mjs';

/** The starter's end of the supervisor: names the children (group leaders) that must not outlive the starter. */
export class SupervisorLink {
  #children = new Set();
  #supervisor;
  #closed = false;

  constructor() {
    this.#spawn();
  }

  /** From now on this group dies with the starter. After `close` nothing may start: it is ended at once. */
  add(pid) {
    if (this.#closed) {
      signalGroup(pid, 'SIGKILL');
      return;
    }
    this.#children.add(pid);
    this.#tell(`+${pid}`);
  }

  /** The group has ended by itself; its pid may be used again by others. */
  remove(pid) {
    this.#children.delete(pid);
    this.#tell(`-${pid}`);
  }

  /** Ends every child that is left (SIGTERM, SIGKILL after `patienceMs`) and lets the supervisor go. */
  async close(patienceMs = 5_000) {
    this.#closed = true;
    await endGroups([...this.#children], patienceMs);
    this.#supervisor.stdin.end();
  }

  #spawn() {
    const script = path.join(checkout, 'tools/up/supervisor.mjs');
    this.#supervisor = spawn(process.execPath, [script], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    this.#supervisor.stdin.on('error', () => undefined);
    this.#supervisor.unref();
    this.#supervisor.stdin.unref?.();
    for (const pid of this.#children) this.#tell(`+${pid}`);
    this.#supervisor.once('exit', () => {
      if (!this.#closed) this.#spawn();
    });
  }

  #tell(line) {
    if (this.#supervisor.stdin.writable) this.#supervisor.stdin.write(`${line}\n`);
  }
}
