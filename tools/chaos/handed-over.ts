import type { SendPace } from '@feelori/flow/delivery';
import type { DirectLine, Place } from '@feelori/jobs';
import type { BegunEntry } from '@feelori/records/outbox';

/** In place of `DirectSends`: what the turns of one worker hand over is kept until its delivery is run. */
export class HandedOver {
  private readonly begun = new Map<string, BegunEntry>();

  constructor(private readonly pace: SendPace) {}

  async ask({ conversationId, phoneNumberId, customerId }: DirectLine): Promise<Place<BegunEntry> | null> {
    if ((await this.pace.take(phoneNumberId, customerId, 'assistant')) > 0) return null;
    return {
      use: (begun) => void this.begun.set(conversationId, begun),
      giveBack: () => undefined,
    };
  }

  /** What was handed over for this conversation, once. */
  take(conversationId: string): BegunEntry | undefined {
    const begun = this.begun.get(conversationId);
    this.begun.delete(conversationId);
    return begun;
  }
}
