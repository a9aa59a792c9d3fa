import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import {
  WebhookDeliveries,
  type WebhookDelivery,
  WebhookEndpoints,
} from '@feelori/records/outgoing-webhooks';
import { WebhookTeller } from './webhook-teller';

const EVERY_MS = 2_000;
/** In one go; and of one endpoint, so that one that hangs makes no other one wait for long. */
const MOST = 100;
const MOST_EACH = 5;

/** Tells other systems what is due, beside everything else a worker does. Any number of workers may. */
@Injectable()
export class WebhookDeliverer implements OnApplicationBootstrap {
  private readonly periodic = new Periodic('tell other systems', EVERY_MS, () => this.run());
  private stopping = false;

  constructor(
    private readonly deliveries: WebhookDeliveries,
    private readonly endpoints: WebhookEndpoints,
    private readonly teller: WebhookTeller,
    private readonly clock: Clock,
    shutdown: Shutdown,
  ) {
    shutdown.register('webhook deliverer', () => {
      this.stopping = true;
      return this.periodic.stop();
    });
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  async run(): Promise<void> {
    const due = await this.deliveries.due(this.clock.now(), MOST);
    if (due.length === 0) return;
    const endpoints = new Map((await this.endpoints.all()).map((one) => [one._id, one]));
    const each = [...Map.groupBy(due, ({ endpointId }) => endpointId)];
    const told = each.map(([id, waiting]) => this.tellOne(waiting.slice(0, MOST_EACH), endpoints.get(id)));
    await Promise.all(told);
  }

  private async tellOne(
    waiting: readonly WebhookDelivery[],
    endpoint: Parameters<WebhookTeller['tell']>[1] | undefined,
  ): Promise<void> {
    for (const delivery of waiting) {
      if (this.stopping) return;
      if (endpoint === undefined) await this.teller.giveUp(delivery, 'The endpoint was removed.');
      else if (endpoint.off !== null) await this.teller.giveUp(delivery, 'The endpoint is switched off.');
      else await this.teller.tell(delivery, endpoint);
    }
  }
}
