import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DemoCustomer } from './customers';
import type { Template } from './whatsapp/templates';
import type { ThreadMessage } from './whatsapp/threads';
import type { WhatsApp } from './whatsapp/whatsapp';

/** What outlives a restart: WhatsApp, too, remembers chats, open windows and templates. */
export interface SavedState {
  customers: DemoCustomer[];
  chats: Array<[waId: string, messages: ThreadMessage[]]>;
  windows: Array<[waId: string, lastInbound: number]>;
  templates: Template[];
}

const EVERY_MS = 3000;
const MOST_CHATS = 200;
const MOST_MESSAGES = 50;

/** Keeps the state in a file: read at the start, written every few seconds when something changed, and at the end. */
export class StateFile {
  private written = -1;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly file: string,
    private readonly whatsapp: WhatsApp,
  ) {
    const saved = readState(file);
    if (saved) restore(saved, whatsapp);
    this.timer = setInterval(() => this.write(), EVERY_MS);
    this.timer.unref();
  }

  /** Writes the last changes and stops. */
  close(): void {
    clearInterval(this.timer);
    this.written = -1;
    this.write();
  }

  private write(): void {
    const { changes } = this.whatsapp.threads;
    if (changes === this.written) return;
    this.written = changes;
    mkdirSync(path.dirname(this.file), { recursive: true });
    writeFileSync(`${this.file}.new`, JSON.stringify(snapshot(this.whatsapp)));
    renameSync(`${this.file}.new`, this.file);
  }
}

/** The state to keep: the newest messages of the first 200 customers. */
export function snapshot({ world, threads, limits, templates }: WhatsApp): SavedState {
  const customers = world.customers.list().slice(0, MOST_CHATS);
  return {
    customers,
    chats: customers.map(({ wa_id: id }) => [id, threads.list(id).slice(-MOST_MESSAGES)]),
    windows: limits.windows(),
    templates: templates.list(),
  };
}

/** Puts a kept state back. */
export function restore(saved: SavedState, { world, threads, limits, templates }: WhatsApp): void {
  for (const customer of saved.customers) world.customers.add(customer);
  for (const [waId, messages] of saved.chats) for (const message of messages) threads.add(waId, message);
  for (const [waId, at] of saved.windows) limits.recordInbound(waId, at);
  for (const template of saved.templates) templates.put(template);
}

/** The state in a file; none when it is missing or unreadable, for it only saves typing. */
function readState(file: string): SavedState | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SavedState;
  } catch {
    return null;
  }
}
