import type { OutboxEntry } from '@feelori/records/outbox';
import type { Act } from './outbox-acts';
import type { FloorTaken, KnownEntry, RunLog } from './outbox-judge';
import type { ProtocolBench } from './protocol-bench';

type StatusWord = Extract<Act, { do: 'status' }>['status'];

const CODES = { 'failed for now': 130_429, 'failed for good': 131_026 } as const;

/** What was seen of a run, for the judge; and WhatsApp's statuses of the sends it took. */
export class OutboxNotes {
  /** The act that is under way, counted from 1. */
  step = 0;
  private readonly firstSend: number;
  private readonly steps: number[] = [];
  private readonly entries = new Map<string, KnownEntry>();
  private readonly floors: FloorTaken[] = [];
  private readonly failures = new Map<string, number>();
  /** Sends of which WhatsApp has not said yet what became of them. */
  private owed: { opaque: string; wamid: string }[] = [];

  constructor(
    private readonly bench: ProtocolBench,
    private readonly ids: () => readonly string[],
  ) {
    this.firstSend = bench.accepted.length;
  }

  get log(): RunLog {
    const sends = this.bench.accepted
      .slice(this.firstSend)
      .map(({ opaque }, at) => ({ opaque, step: this.steps[at] ?? 0 }));
    return { sends, entries: this.entries, floors: this.floors, failures: this.failures };
  }

  /** All that stands in the outbox for these customers. */
  async outbox(): Promise<OutboxEntry[]> {
    const pages = await Promise.all(this.ids().map((id) => this.bench.outbox.page(id, null, 100)));
    return pages.flat();
  }

  get isPaid(): boolean {
    return this.owed.length === 0;
  }

  /** Somebody took the floor and was told so: nothing that was decided before may begin any more. */
  async floorTaken(id: string, what: 'takeover' | 'stop'): Promise<true> {
    const { floor, isOutdated } = await this.floorNow(id);
    this.floors.push({ ...floor, what, forbids: isOutdated });
    if (what === 'stop') {
      const unasked = ({ conversationId, origin }: KnownEntry): boolean =>
        conversationId === id && (origin === 'notice' || origin === 'campaign');
      this.floors.push({ ...floor, what: `${what} of ${id}`, forbids: unasked });
    }
    return true;
  }

  /**
   * The conversation changed hands, whether or not whoever did that came to take back what waits: whatever delivery looks
   * at from now on tells it so. It does not look before the later parts of what it began.
   */
  async epochGrew(id: string): Promise<void> {
    const { floor, isOutdated } = await this.floorNow(id);
    const forbids: FloorTaken['forbids'] = (entry, { part, attempt }) =>
      isOutdated(entry) && (part === 0 || attempt > 1);
    this.floors.push({ ...floor, what: 'the epoch grew', forbids });
  }

  private async floorNow(id: string) {
    const [entries, conversation] = await Promise.all([
      this.bench.outbox.page(id, null, 100),
      this.bench.conversations.byId(id),
    ]);
    const begun = entries.flatMap(({ _id, parts }) =>
      parts
        .filter(({ state }) => state === 'sending' || state === 'unknown')
        .map(({ i, attempt }) => `o1:${_id}:${i}:${attempt}`),
    );
    const epoch = conversation?.epoch ?? 0;
    const floor = { from: this.sent, until: Infinity, begun: new Set(begun) };
    const isOutdated = (entry: KnownEntry): boolean =>
      entry.conversationId === id && entry.epoch !== null && entry.epoch < epoch && !entry.confirmsStart;
    return { floor, isOutdated };
  }

  /** From a START on what nobody asked for may go again. */
  endStops(id: string): void {
    for (const floor of this.floors) {
      if (floor.what === `stop of ${id}`) floor.until = Math.min(floor.until, this.sent);
    }
  }

  /** WhatsApp tells of one of the sends it took. */
  async tellOf(nth: number, status: StatusWord): Promise<void> {
    const [send] = this.owed.splice(nth % Math.max(1, this.owed.length), 1);
    if (send === undefined) return;
    const failed = status === 'failed for now' || status === 'failed for good';
    const part = send.opaque.slice('o1:'.length, send.opaque.lastIndexOf(':'));
    if (failed) this.failures.set(part, (this.failures.get(part) ?? 0) + 1);
    await this.bench.outbox.applyStatus({
      ...send,
      status: failed ? 'failed' : status,
      errorCode: failed ? CODES[status] : null,
      at: this.bench.clock.now(),
    });
  }

  /** WhatsApp has told of every send. */
  async payOwed(): Promise<void> {
    while (this.owed.length > 0) await this.tellOf(0, 'sent');
  }

  /** Notes what is new since the step before. */
  async look(): Promise<void> {
    const sends = this.bench.accepted.slice(this.firstSend + this.steps.length);
    this.owed.push(...sends.map(({ opaque, wamid }) => ({ opaque, wamid })));
    for (let n = 0; n < sends.length; n += 1) this.steps.push(this.step);
    for (const { _id, conversationId, place, epoch, origin, consent } of await this.outbox()) {
      if (this.entries.has(_id)) continue;
      const confirmsStart = consent === 'start';
      this.entries.set(_id, { step: this.step, conversationId, place, epoch, origin, confirmsStart });
    }
  }

  private get sent(): number {
    return this.bench.accepted.length - this.firstSend;
  }
}
