import { closeSync, openSync, writeSync } from 'node:fs';

/** One send we said (or were about to say) yes to. */
export interface AcceptedSend {
  wamid: string;
  to: string;
  type: string;
  opaque: string | null;
  /** Simulated time, milliseconds. */
  at: number;
  body: unknown;
}

const KEPT = 100_000;

/**
 * Every accepted send, written before its answer leaves, so that a harness can count replies
 * even where the answer was lost on purpose. With a file, each is a JSON line there too.
 */
export class AcceptLog {
  private entries: AcceptedSend[] = [];
  private dropped = 0;
  private readonly file: number | undefined;

  constructor(path?: string) {
    this.file = path ? openSync(path, 'a') : undefined;
  }

  /** Notes a send; the line is with the kernel when this returns. */
  append(entry: AcceptedSend): void {
    if (this.file !== undefined) writeSync(this.file, `${JSON.stringify(entry)}\n`);
    this.entries.push(entry);
    if (this.entries.length >= KEPT * 2) {
      this.entries = this.entries.slice(KEPT);
      this.dropped += KEPT;
    }
  }

  /** All since the last reset (the newest 100,000 at least), oldest first. */
  list(): readonly AcceptedSend[] {
    return this.entries;
  }

  /** How many since the last reset. */
  count(): number {
    return this.entries.length + this.dropped;
  }

  /** Forgets the entries in memory; the file stays. */
  reset(): void {
    this.entries = [];
    this.dropped = 0;
  }

  /** Closes the file. */
  close(): void {
    if (this.file !== undefined) closeSync(this.file);
  }
}
