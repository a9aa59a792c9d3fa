import { Processor, WorkerHost } from '@nestjs/bullmq';
import { JOBS, type Ring } from '@feelori/jobs';
import { DelayedError, type Job } from 'bullmq';
import { ReplySender } from './reply-sender';

const { queue, concurrency } = JOBS.send;

/** Answers the bell of sends. A conversation that has to wait gives its place to others meanwhile. */
@Processor(queue, { concurrency })
export class SendProcessor extends WorkerHost {
  constructor(private readonly sender: ReplySender) {
    super();
  }

  async process(job: Job<Ring>, token?: string, signal?: AbortSignal): Promise<void> {
    const result = await this.sender.deliver(job.data.conversationId, signal ?? new AbortController().signal);
    if (result.kind === 'done') return;
    await job.moveToDelayed(Date.now() + result.ms, token);
    throw new DelayedError();
  }
}
