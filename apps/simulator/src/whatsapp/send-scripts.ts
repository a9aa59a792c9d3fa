import type { Random } from '../random';
import type { CheckedSend } from './check-send';
import { pictureOf } from './linked-media';
import type { StatusName } from './status-item';

/** What a script does with a send. */
export const SCRIPT_KINDS = [
  'answer',
  'status',
  'statuses',
  'accept_then_reset',
  'accept_then_hang',
] as const;

/** How the statuses of one send differ from the plan for all. */
export interface StatusChanges {
  /** All of them come so much later, milliseconds. */
  late_ms?: number;
  /** Latest first. */
  reorder?: boolean;
  /** Each comes so many extra times. */
  duplicates?: number;
  /** These never come. */
  drop?: StatusName[];
}

/** A scripted bad day for matching sends. */
export interface SendScript extends StatusChanges {
  /**
   * `answer`: refused with the code; `status`: accepted, then `failed` with the code; `statuses`: accepted, only the
   * statuses differ; `accept_then_…`: accepted, the answer never arrives.
   */
  how: (typeof SCRIPT_KINDS)[number];
  /** Graph error code of `answer` and `status`. */
  code?: number;
  /** `status`: the last thing that goes well before the failure. */
  after: 'accepted' | 'sent' | 'delivered';
  /** `status`: milliseconds from there to the failure. */
  after_ms?: number;
  /** wa_id of the recipient; left out = any. */
  to?: string;
  /** Beginning of the opaque data; left out = any. */
  opaque?: string;
  /** Type of the message: text, image, interactive, template …; left out = any. */
  type?: string;
  /** Only messages that show a picture: product cards and pictures alone. */
  cards?: boolean;
  /** Only the nth matching send to each customer, counted from when the script was set. */
  nth?: number;
  /** Of a hundred matching sends so many. */
  probability: number;
  /** Sends left to hit. */
  times: number;
}

interface Running {
  script: SendScript;
  /** Matching sends to each customer so far. */
  seen: Map<string, number>;
}

const MOST_SCRIPTS = 100;

/** Faults for chosen sends, beside the fault that concerns every call. */
export class SendScripts {
  private running: Running[] = [];

  constructor(private readonly random: Random) {}

  /** Adds a script; the oldest goes when there are more than 100. */
  add(script: SendScript): void {
    this.running = [...this.running, { script: { ...script }, seen: new Map() }].slice(-MOST_SCRIPTS);
  }

  /** Scripts not used up. */
  list(): readonly SendScript[] {
    return this.running.map(({ script }) => script);
  }

  /** The first script that hits this send, counted against its `times`. */
  next(to: string, send: CheckedSend): SendScript | undefined {
    if (this.running.length === 0) return undefined;
    const found = this.running.find((running) => this.hits(running, to, send));
    if (!found) return undefined;
    found.script.times -= 1;
    if (found.script.times <= 0) this.running = this.running.filter((running) => running !== found);
    return found.script;
  }

  /** Forgets all. */
  reset(): void {
    this.running = [];
  }

  private hits({ script, seen }: Running, to: string, send: CheckedSend): boolean {
    if (!concerns(script, to, send)) return false;
    const count = (seen.get(to) ?? 0) + 1;
    seen.set(to, count);
    if (script.nth !== undefined && script.nth !== count) return false;
    return this.random.chance(script.probability);
  }
}

function concerns({ to, opaque, type, cards }: SendScript, recipient: string, send: CheckedSend): boolean {
  return (
    (to === undefined || to === recipient) &&
    (opaque === undefined || (send.opaque?.startsWith(opaque) ?? false)) &&
    (type === undefined || type === send.type) &&
    (!cards || pictureOf(send) !== null)
  );
}
