import { Injectable } from '@nestjs/common';
import { CachedAnswer } from './cached-answer';
import { type LivingWorkers, WorkerHeartbeats } from './worker-heartbeats';

/** Probes may come often, and each wants to know twice. */
const KEEP_MS = 250;

/** The workers that live, as far as health says it: asked for four times a second at most. */
@Injectable()
export class WorkersHeardOf {
  private readonly kept: CachedAnswer<LivingWorkers>;

  constructor(heartbeats: WorkerHeartbeats) {
    this.kept = new CachedAnswer(KEEP_MS, () => heartbeats.living());
  }

  /** Rejects when Redis does not answer, each time with the reason of that time. */
  async living(): Promise<LivingWorkers> {
    const answer = this.kept.get();
    try {
      return await answer;
    } catch (error) {
      this.kept.drop(answer);
      throw error;
    }
  }
}
