import { Processor, WorkerHost } from '@nestjs/bullmq';
import { JOBS, type WakeUp } from '@feelori/jobs';
import { type Job, DelayedError } from 'bullmq';
import { TurnTaker } from './turn-taker';

const { queue, concurrency } = JOBS.turn;

/** Works on the jobs of turns. A conversation that is to wait gives its place to others meanwhile. */
@Processor(queue, { concurrency })
export class TurnProcessor extends WorkerHost {
  constructor(private readonly taker: TurnTaker) {
    super();
  }

  async process(job: Job<WakeUp>, token?: string, signal?: AbortSignal): Promise<void> {
    const result = await this.taker.take(job.data.conversationId, signal ?? new AbortController().signal);
    if (result.kind === 'done') return;
    await job.moveToDelayed(Date.now() + result.ms, token);
    throw new DelayedError();
  }
}
