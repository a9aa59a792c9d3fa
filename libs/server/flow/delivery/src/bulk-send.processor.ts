import { Processor } from '@nestjs/bullmq';
import { InProcessWakeUps, JOBS, WakeUps } from '@feelori/jobs';
import { ReplySender } from './reply-sender';
import { HOLDABLE, SendJobs } from './send-jobs';

const { queue, concurrency } = JOBS.sendBulk;

/** Sends notices and campaigns, with places of its own. */
@Processor(queue, { concurrency, limiter: HOLDABLE })
export class BulkSendProcessor extends SendJobs {
  constructor(sender: ReplySender, inProcess: InProcessWakeUps, wakeUps: WakeUps) {
    super('sendBulk', (id, signal) => sender.deliver(id, signal, 'bulk'), inProcess, wakeUps);
  }
}
