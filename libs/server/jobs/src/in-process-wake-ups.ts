import { Injectable, Logger } from '@nestjs/common';
import { Shutdown } from '@feelori/platform/lifecycle';
import { type JobName, JOBS } from './job-list';

interface Stage {
  take: (conversationId: string) => Promise<void>;
  /** Conversations under way, and whether each was woken again meanwhile. */
  underWay: Map<string, boolean>;
}

/**
 * The short way of a wake-up: a stage that runs in this process is told directly, without the queue. What is lost with
 * the process is found by the stage's sweeper, as is a wake-up that Redis lost. (docs/decisions/0004)
 */
@Injectable()
export class InProcessWakeUps {
  private readonly logger = new Logger('Jobs');
  private readonly stages = new Map<JobName, Stage>();
  private readonly running = new Set<Promise<void>>();

  /** Nothing new is taken once the process ends; what is under way goes on while the stores are still there. */
  constructor(private readonly shutdown: Shutdown) {
    shutdown.register('deliveries', () => Promise.all(this.running));
  }

  /** From now on `take` gets this job's conversations, each one at a time. It sees to what it cannot do now. */
  register(job: JobName, take: Stage['take']): void {
    this.stages.set(job, { take, underWay: new Map() });
  }

  /** Whether the stage takes this conversation now; if not, it has to go by the queue. */
  offer(job: JobName, conversationId: string): boolean {
    const stage = this.stages.get(job);
    if (stage === undefined || this.shutdown.begun) return false;
    const { underWay } = stage;
    if (underWay.has(conversationId)) {
      underWay.set(conversationId, true);
      return true;
    }
    if (underWay.size >= JOBS[job].concurrency) return false;
    const run = this.run(stage, conversationId);
    this.running.add(run);
    void run.finally(() => this.running.delete(run));
    return true;
  }

  /** Never rejects. A wake-up that comes while the conversation is worked on is good for one more time. */
  private async run({ take, underWay }: Stage, conversationId: string): Promise<void> {
    do {
      underWay.set(conversationId, false);
      try {
        await take(conversationId);
      } catch (error) {
        this.logger.warn({ err: error, msg: 'left to the sweeper' });
      }
    } while (underWay.get(conversationId) === true && !this.shutdown.begun);
    underWay.delete(conversationId);
  }
}
