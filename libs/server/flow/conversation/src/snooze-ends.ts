import { Injectable } from '@nestjs/common';
import { SWEEP_PAGE } from '@feelori/jobs';
import { Clock } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import { ConversationStatuses } from '@feelori/records/conversations';

/** Brings conversations back whose snooze is over. */
@Injectable()
export class SnoozeEnds {
  constructor(
    private readonly statuses: ConversationStatuses,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** One page a sweep; the next sweep finds the rest. Gives how many it was. Rejects when the database fails. */
  async wakeDue(): Promise<number> {
    const ids = await this.statuses.wakeDue(this.clock.now(), SWEEP_PAGE);
    const told = ids.map((conversationId) =>
      this.live.publish({ type: 'conversation.changed', conversationId }),
    );
    await Promise.all(told);
    return ids.length;
  }
}
