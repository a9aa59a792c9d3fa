import { Injectable } from '@nestjs/common';
import { type Embedder, Embedders } from '@feelori/edges/model';
import { LiveSettings } from '@feelori/platform/live-settings';
import { withDeadline } from '@feelori/platform/resilience';
import { LRUCache } from 'lru-cache';
import { KnownVectors } from './known-vectors';
import { nearestOf } from './nearest-of';
import { VectorCosts } from './vector-costs';

/** A customer waits for it, and words alone find most. */
const DEADLINE_MS = 800;
const MOST_NEAR = 8;
/** Longer than questions are. */
const LONGEST = 500;
const QUESTIONS_KEPT = 200;

/** Finds what the shop has written by what it means, beside the search by words. */
@Injectable()
export class Meaning {
  private readonly asked = new LRUCache<string, Float32Array>({ max: QUESTIONS_KEPT });

  constructor(
    private readonly embedders: Embedders,
    private readonly live: LiveSettings,
    private readonly known: KnownVectors,
    private readonly costs: VectorCosts,
  ) {}

  /** Null where no vendor has a key, or people have switched it off. */
  get embedder(): Embedder | null {
    return this.live.get('assistant.knows_by_meaning') ? this.embedders.current : null;
  }

  /**
   * Ids of the pieces that are near to the question, the nearest first; none where the model is missing, slow or down.
   * Never rejects.
   */
  async nearest(question: string, paidFor: string): Promise<string[]> {
    const { embedder } = this;
    if (embedder === null) return [];
    try {
      return await withDeadline(this.rank(embedder, question, paidFor), DEADLINE_MS, 'embeddings');
    } catch {
      // Its breaker says so where it goes on; words find without it.
      return [];
    }
  }

  private async rank(embedder: Embedder, question: string, paidFor: string): Promise<string[]> {
    if (this.known.of(embedder.model).next().done === true) return [];
    const vector = await this.vectorOf(embedder, question.slice(0, LONGEST), paidFor);
    const bounds = { from: embedder.nearFrom, most: MOST_NEAR };
    return nearestOf(vector, this.known.of(embedder.model), bounds);
  }

  private async vectorOf(embedder: Embedder, question: string, paidFor: string): Promise<Float32Array> {
    const key = `${embedder.model}\n${question}`;
    const known = this.asked.get(key);
    if (known !== undefined) return known;
    const options = { signal: AbortSignal.timeout(DEADLINE_MS), deadlineMs: DEADLINE_MS };
    const embedded = await embedder.embed([question], 'question', options);
    this.costs.note(embedder, embedded, paidFor);
    const [vector = new Float32Array()] = embedded.vectors;
    this.asked.set(key, vector);
    return vector;
  }
}
