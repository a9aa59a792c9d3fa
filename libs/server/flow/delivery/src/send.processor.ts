import { Processor } from '@nestjs/bullmq';
import { InProcessWakeUps, JOBS, WakeUps } from '@feelori/jobs';
import { ReplySender } from './reply-sender';
import { HOLDABLE, SendJobs } from './send-jobs';

const { queue, concurrency } = JOBS.send;

/** Sends what customers wait for: answers, and what people of the shop write. */
@Processor(queue, { concurrency, limiter: HOLDABLE })
export class SendProcessor extends SendJobs {
  constructor(sender: ReplySender, inProcess: InProcessWakeUps, wakeUps: WakeUps) {
    super('send', (id, signal) => sender.deliver(id, signal), inProcess, wakeUps);
  }
}
