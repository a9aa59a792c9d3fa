import { Processor } from '@nestjs/bullmq';
import { DirectSends, InProcessWakeUps, JOBS, WakeUps } from '@feelori/jobs';
import type { BegunEntry } from '@feelori/records/outbox';
import { ReplySender } from './reply-sender';
import { HOLDABLE, SendJobs } from './send-jobs';
import { SendPace } from './send-pace';

const { queue, concurrency } = JOBS.send;

/** Sends what customers wait for: answers, and what people of the shop write. */
@Processor(queue, { concurrency, limiter: HOLDABLE })
export class SendProcessor extends SendJobs {
  constructor(
    sender: ReplySender,
    inProcess: InProcessWakeUps,
    wakeUps: WakeUps,
    private readonly direct: DirectSends<BegunEntry>,
    private readonly pace: SendPace,
  ) {
    super(
      'send',
      (id, signal, begun) =>
        begun === undefined ? sender.deliver(id, signal) : sender.deliverBegun(begun, signal),
      inProcess,
      wakeUps,
    );
  }

  override onApplicationBootstrap(): void {
    super.onApplicationBootstrap();
    this.direct.register(async ({ phoneNumberId, customerId }) => {
      const ms = await this.pace.take(phoneNumberId, customerId, 'assistant');
      return ms === 0;
    });
  }
}
