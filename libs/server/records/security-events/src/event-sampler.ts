const WINDOW_MS = 3_600_000;
/** So many of a kind and an address get a document of their own within a window; the last one counts the others. */
const SAMPLES = 10;
/** More addresses than these within a window are counted together. */
const MOST_ADDRESSES = 10;

/** A document: an event, and how many more like it it stands for. */
export interface SampledEvent {
  id: string;
  kind: string;
  /** Null for the many that have no documents of their own. */
  address: string | null;
  correlationId: string | null;
  at: Date;
  /** How many came since they were last written down. */
  unwritten: number;
}

/** Decides which of the events that strangers cause at will get a document, and counts the others. */
export class EventSampler {
  private readonly samples = new Map<string, SampledEvent[]>();
  /** Of windows that are over, and not written down yet. */
  private past: SampledEvent[] = [];
  private window = -1;

  constructor(private readonly newId: (at: number) => string) {}

  /** Counts an event. True when it has a document of its own. */
  count(event: Pick<SampledEvent, 'kind' | 'address' | 'correlationId' | 'at'>): boolean {
    this.begin(event.at);
    const own = `${event.kind} ${event.address ?? ''}`;
    const isKnown = this.samples.has(own) || this.samples.size < MOST_ADDRESSES;
    const key = isKnown ? own : `${event.kind} of others`;
    const samples = this.samples.get(key) ?? [];
    const last = samples.at(-1);
    if (last && samples.length >= SAMPLES) {
      last.unwritten += 1;
      return false;
    }
    const address = isKnown ? event.address : null;
    samples.push({ ...event, address, id: this.newId(event.at.getTime()), unwritten: 1 });
    this.samples.set(key, samples);
    return true;
  }

  /** What has to be written down; from then on it counts as written. */
  takeUnwritten(): SampledEvent[] {
    const due = this.unwritten();
    this.past = [];
    const taken = due.map((sample) => ({ ...sample }));
    for (const sample of due) sample.unwritten = 0;
    return taken;
  }

  private unwritten(): SampledEvent[] {
    return [...this.past, ...[...this.samples.values()].flat()].filter(({ unwritten }) => unwritten > 0);
  }

  private begin(at: Date): void {
    const window = Math.floor(at.getTime() / WINDOW_MS);
    if (window === this.window) return;
    this.window = window;
    this.past = this.unwritten();
    this.samples.clear();
  }
}
