import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { InProcessWakeUps, JOBS, type WakeUp } from '@feelori/jobs';
import { pause } from '@feelori/platform/clock';
import { putOff } from '@feelori/platform/queue';
import type { Job } from 'bullmq';
import { TurnRunner } from './turn-runner';

const { queue, concurrency } = JOBS.turn;
/** What goes on this soon is waited for in place; anything later the next sweep finds. */
const IN_PLACE_MS = 250;
/** Turns of one conversation in a row; what is left after them waits for the next sweep. */
const MOST_TURNS = 20;

/** Works on the jobs of turns. A conversation that is to wait gives its place to others meanwhile. */
@Processor(queue, { concurrency })
export class TurnProcessor extends WorkerHost implements OnApplicationBootstrap {
  constructor(
    private readonly runner: TurnRunner,
    private readonly inProcess: InProcessWakeUps,
  ) {
    super();
  }

  /** While Redis is away the sweeper of this process wakes turns here. */
  onApplicationBootstrap(): void {
    this.inProcess.register('turn', (conversationId) => this.takeNow(conversationId));
  }

  async process(job: Job<WakeUp>, token?: string, signal?: AbortSignal): Promise<void> {
    const result = await this.runner.runNext(job.data.conversationId, signal ?? new AbortController().signal);
    if (result.kind === 'done') return;
    await putOff(job, result.ms, token);
  }

  private async takeNow(conversationId: string): Promise<void> {
    const { signal } = new AbortController();
    for (let turns = 0; turns < MOST_TURNS; turns += 1) {
      const result = await this.runner.runNext(conversationId, signal);
      if (result.kind === 'done' || result.ms > IN_PLACE_MS) return;
      await pause(result.ms);
    }
  }
}
