import { Injectable } from '@nestjs/common';
import {
  WEBHOOK_LOG_MAX,
  WEBHOOK_TEST,
  type WebhookDeliveryList,
  type WebhookDeliveryView,
} from '@feelori/contracts';
import type { Actor } from '@feelori/platform/audit';
import { Clock, newId } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { deliveryId, WebhookDeliveries, type WebhookDelivery } from '@feelori/records/outgoing-webhooks';
import { eventIdOf, WebhookTeller } from '@feelori/skills/outgoing';
import { EndpointKeeper } from './endpoint-keeper';
import { deliveryView } from './endpoint-view';

/** What endpoints were told, and telling it now because a person wants to see it. */
@Injectable()
export class DeliveryLog {
  constructor(
    private readonly keeper: EndpointKeeper,
    private readonly deliveries: WebhookDeliveries,
    private readonly teller: WebhookTeller,
    private readonly clock: Clock,
  ) {}

  async of(endpointId: string): Promise<WebhookDeliveryList> {
    await this.keeper.known(endpointId);
    return { items: (await this.deliveries.log(endpointId, WEBHOOK_LOG_MAX)).map(deliveryView) };
  }

  /** Sends a test and gives what came of it; also to an endpoint that is off, since that is how one is put right. */
  async test(endpointId: string, actor: Actor): Promise<WebhookDeliveryView> {
    const eventId = eventIdOf({ kind: WEBHOOK_TEST, about: newId() });
    await this.keeper.noteTelling(endpointId, { action: 'webhooks.tested', eventId }, actor);
    const at = this.clock.now();
    await this.deliveries.note([{ endpointId, eventId, kind: WEBHOOK_TEST, facts: {}, at }], at);
    const noted = await this.deliveries.byId(deliveryId({ endpointId, eventId }));
    return this.tellNow(noted);
  }

  /** Tells it once more under the same id; `conflict` while it is to be tried anyway. */
  async replay(endpointId: string, eventId: string, actor: Actor): Promise<WebhookDeliveryView> {
    const id = deliveryId({ endpointId, eventId });
    const kept = await this.deliveries.byId(id);
    if (kept === null || kept.state === 'waiting') throw notAgain();
    await this.keeper.noteTelling(endpointId, { action: 'webhooks.replayed', eventId }, actor);
    const again = await this.deliveries.again(id, this.clock.now());
    if (again === null) throw notAgain();
    return this.tellNow(again);
  }

  private async tellNow(delivery: WebhookDelivery | null): Promise<WebhookDeliveryView> {
    if (delivery === null) throw new AppError('not_found', 'This delivery is not kept any more.');
    await this.teller.tell(delivery, await this.keeper.known(delivery.endpointId));
    return deliveryView((await this.deliveries.byId(delivery._id)) ?? delivery);
  }
}

function notAgain(): AppError {
  return new AppError('conflict', 'This delivery is tried anyway, or it is not kept any more.');
}
