import { spawn } from 'node:child_process';
import path from 'node:path';
import { checkout } from './checkout.mjs';

/** The starter's end of the warden: names the children that must not outlive the starter. */
export class WardenLink {
  #children = new Set();
  #warden;
  #closed = false;

  constructor() {
    this.#hire();
  }

  /** From now on this group (its leader's pid) dies with the starter. */
  add(pid) {
    this.#children.add(pid);
    this.#tell(`+${pid}`);
  }

  /** The group has ended by itself; its pid may be used again by others. */
  remove(pid) {
    this.#children.delete(pid);
    this.#tell(`-${pid}`);
  }

  /** Lets the warden go; to be called when no child is left. */
  close() {
    this.#closed = true;
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
