import { Injectable, Logger } from '@nestjs/common';
import { allDone, Batcher } from '@feelori/platform/batch';
import { MessageReceiver, type StoredMessages } from './message-receiver';
import { StatusReceiver, type StoredStatuses } from './status-receiver';

/** Stored batches that may wait for what follows before storing waits for it too. */
const BACKLOG = 32;
/** Nobody notices a wake-up or a line in the list so much later, and under load following costs half as much. */
const EVERY_MS = 100;

/** Webhooks that are safe in the database. */
export interface StoredWebhooks {
  messages: StoredMessages;
  statuses: StoredStatuses;
}

/** What follows storing, gathered like it: under load one wake-up and one update stand for many messages. */
@Injectable()
export class FollowUps {
  private readonly logger = new Logger('Arrival');
  private readonly batches = new Batcher<StoredWebhooks, void>({
    slots: 1,
    restMs: EVERY_MS,
    start: 'at-once',
    size: BACKLOG,
    run: async (stored) => {
      await this.follow(stored);
      return allDone(stored.map(() => undefined));
    },
  });

  constructor(
    private readonly messages: MessageReceiver,
    private readonly statuses: StatusReceiver,
  ) {}

  /** Starts what follows; the caller goes on at once unless too much of it waits already. Never rejects. */
  async add(stored: StoredWebhooks): Promise<void> {
    const done = this.batches.add(stored);
    if (this.batches.backlog >= BACKLOG) await done;
  }

  /** The webhooks are stored and answered: the sweepers make up for what is missing here. */
  private async follow(stored: readonly StoredWebhooks[]): Promise<void> {
    try {
      await Promise.all([
        this.messages.follow(stored.map(({ messages }) => messages)),
        this.statuses.follow(stored.flatMap(({ statuses }) => statuses.applied)),
      ]);
    } catch (error) {
      this.logger.error({ err: error, msg: 'not everything was told' });
    }
  }
}
