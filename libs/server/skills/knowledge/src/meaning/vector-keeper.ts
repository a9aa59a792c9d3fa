import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type Embedder, MOST_EMBEDDED } from '@feelori/edges/model';
import { Clock, newId, Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { Leases } from '@feelori/records/leases';
import { KnowledgeIndex } from '../knowledge-index';
import { KnownVectors } from './known-vectors';
import { Meaning } from './meaning';
import { VectorCosts } from './vector-costs';

const EVERY_MS = 1_000;
/** Longer than one call takes. */
const HOLD_MS = 30_000;
const CALL_MS = 15_000;
/** Where the model did not answer, or there is no money for it. */
const AGAIN_MS = 30_000;
const PAID_FOR = 'knowledge';

/** Has what is new in the shop's texts embedded, by one process for all; what is unchanged is never asked for again. */
@Injectable()
export class VectorKeeper implements OnApplicationBootstrap {
  private readonly owner = newId();
  private readonly stop = new AbortController();
  private readonly periodic = new Periodic('embed the articles', EVERY_MS, () => this.look());
  private notBefore = 0;
  /** The model and the state of the index of which all vectors are known; null while something may be missing. */
  private complete: string | null = null;

  constructor(
    private readonly meaning: Meaning,
    private readonly index: KnowledgeIndex,
    private readonly known: KnownVectors,
    private readonly costs: VectorCosts,
    private readonly leases: Leases,
    private readonly clock: Clock,
    shutdown: Shutdown,
  ) {
    shutdown.register('embed the articles', () => {
      this.stop.abort();
      return this.periodic.stop();
    });
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  /** One call's worth of it. Rejects when the database or the model cannot be asked; then it waits a while. */
  async look(): Promise<void> {
    const { embedder } = this.meaning;
    if (embedder === null || this.clock.ms() < this.notBefore) return;
    const seen = `${embedder.model}|${this.index.changes}`;
    if (seen === this.complete) return;
    this.complete = null;
    this.known.forgetOthers(embedder.model);
    try {
      await this.known.read(embedder.model);
      if (await this.embedSome(embedder)) this.complete = seen;
    } catch (error) {
      this.notBefore = this.clock.ms() + AGAIN_MS;
      if (!this.stop.signal.aborted) throw error;
    }
  }

  /** True where nothing was missing. */
  private async embedSome(embedder: Embedder): Promise<boolean> {
    const missing = this.known.missing(embedder.model, MOST_EMBEDDED);
    if (missing.length === 0) return true;
    const now = this.clock.now();
    const until = new Date(now.getTime() + HOLD_MS);
    if (!(await this.leases.take('embed-articles', this.owner, now, until))) return false;
    if (!(await this.costs.mayAsk(PAID_FOR))) {
      this.notBefore = this.clock.ms() + AGAIN_MS;
      return false;
    }
    const texts = missing.map(({ text }) => text);
    const options = { signal: this.stop.signal, deadlineMs: CALL_MS };
    const embedded = await embedder.embed(texts, 'passage', options);
    this.costs.note(embedder, embedded, PAID_FOR);
    await this.known.add(embedder.model, missing, embedded.vectors, now);
    return false;
  }
}
