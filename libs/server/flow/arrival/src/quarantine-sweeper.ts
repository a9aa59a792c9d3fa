import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { Quarantine, type QuarantinedItem } from '@feelori/records/quarantine';
import { WebhookReceiver } from './webhook-receiver';

/** Looked at in one sweep; they are stored together. */
const BATCH = 20;

/**
 * Takes up again what went to quarantine as `unstorable`: the database may only have been away. It comes in as
 * webhooks do; what the database will never take stays, marked `refused`.
 */
@Injectable()
export class QuarantineSweeper {
  /** Goes through the ids and begins again at the end, so that items that fail once more keep nobody waiting. */
  private after = '';

  constructor(
    private readonly quarantine: Quarantine,
    private readonly receiver: WebhookReceiver,
    private readonly clock: Clock,
  ) {}

  /** Tries at most 20 items; gives how many were stored where they belong. Rejects when the database fails. */
  async sweep(): Promise<number> {
    const items = await this.quarantine.unstorable(this.after, BATCH);
    this.after = items.length < BATCH ? '' : (items.at(-1)?._id ?? '');
    const taken = items.filter(({ source }) => source === 'whatsapp').map((item) => this.tryAgain(item));
    return (await Promise.all(taken)).filter(Boolean).length;
  }

  private async tryAgain(item: QuarantinedItem): Promise<boolean> {
    const outcome = await this.receiver.takeAgain(Buffer.from(item.edited ?? item.body));
    if (outcome === 'stored') await this.quarantine.remove(item, this.clock.now());
    else if (outcome !== 'not-stored') await this.quarantine.keep(item._id, outcome);
    return outcome === 'stored';
  }
}
