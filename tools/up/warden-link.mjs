import { spawn } from 'node:child_process';
import path from 'node:path';
import { checkout } from './checkout.mjs';
import { endGroups, signalGroup } from './end-groups.mjs';

/** The starter's end of the warden: names the children (group leaders) that must not outlive the starter. */
export class WardenLink {
  #children = new Set();
  #warden;
  #closed = false;

  constructor() {
    this.#hire();
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

  /** Ends every child that is left (SIGTERM, SIGKILL after `patienceMs`) and lets the warden go. */
  async close(patienceMs = 5_000) {
    this.#closed = true;
    await endGroups([...this.#children], patienceMs);
    this.#warden.stdin.end();
  }

  #hire() {
    const script = path.join(checkout, 'tools/up/warden.mjs');
    this.#warden = spawn(process.execPath, [script], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
    this.#warden.stdin.on('error', () => undefined);
    this.#warden.unref();
    this.#warden.stdin.unref?.();
    for (const pid of this.#children) this.#tell(`+${pid}`);
    this.#warden.once('exit', () => {
      if (!this.#closed) this.#hire();
    });
  }

  #tell(line) {
    if (this.#warden.stdin.writable) this.#warden.stdin.write(`${line}\n`);
  }
}
