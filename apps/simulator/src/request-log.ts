import type { Upstream } from './faults';

/** One call that Feelori made to a system we stand in for. */
export interface LoggedRequest {
  upstream: Upstream;
  /** Simulated time, milliseconds. */
  at: number;
  method: string;
  path: string;
  body: unknown;
}

const KEPT_PER_UPSTREAM = 1000;

/** The last calls to each upstream, for assertions such as "no phone number ever reached a model". */
export class RequestLog {
  private readonly buffers = new Map<Upstream, LoggedRequest[]>();
  private readonly counts = new Map<Upstream, number>();

  /** Keeps a call, forgetting the oldest beyond 1,000 an upstream. */
  record(entry: LoggedRequest): void {
    const count = this.counts.get(entry.upstream) ?? 0;
    const buffer = this.buffers.get(entry.upstream) ?? [];
    buffer[count % KEPT_PER_UPSTREAM] = entry;
    this.buffers.set(entry.upstream, buffer);
    this.counts.set(entry.upstream, count + 1);
  }

  /** Kept calls of an upstream (or of all) since a simulated time in milliseconds (or from the first one), oldest first. */
  list(upstream?: Upstream, since = 0): LoggedRequest[] {
    const names = upstream ? [upstream] : [...this.buffers.keys()];
    const kept = names.flatMap((name) => this.kept(name)).filter(({ at }) => at >= since);
    return upstream ? kept : kept.sort((a, b) => a.at - b.at);
  }

  /** How many calls an upstream got since the last reset, also those no longer kept. */
  count(upstream: Upstream): number {
    return this.counts.get(upstream) ?? 0;
  }

  /** Forgets everything. */
  reset(): void {
    this.buffers.clear();
    this.counts.clear();
  }

  private kept(upstream: Upstream): LoggedRequest[] {
    const buffer = this.buffers.get(upstream) ?? [];
    const start =
      buffer.length < KEPT_PER_UPSTREAM ? 0 : (this.counts.get(upstream) ?? 0) % KEPT_PER_UPSTREAM;
    return [...buffer.slice(start), ...buffer.slice(0, start)];
  }
}
