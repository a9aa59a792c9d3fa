import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { WEBHOOK_ENDPOINTS_MAX } from '@feelori/contracts';
import { Clock, Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { StateLog } from '@feelori/platform/log';
import {
  WebhookDeliveries,
  type WebhookEndpoint,
  WebhookEndpoints,
} from '@feelori/records/outgoing-webhooks';
import { WebhookTeller } from './webhook-teller';

const EVERY_MS = 2_000;
/** Of one endpoint in one round, one after the other. */
const MOST_EACH = 5;

/** Tells other systems what is due, beside everything else a worker does. Any number of workers may. */
@Injectable()
export class WebhookDeliverer implements OnApplicationBootstrap {
  private readonly states = new StateLog(new Logger('Webhooks'));
  private readonly periodic = new Periodic('tell other systems', EVERY_MS, () => this.begin());
  /** The rounds under way, one an endpoint: none waits for that of another. */
  private readonly rounds = new Map<string, Promise<void>>();
  private stopping = false;

  constructor(
    private readonly deliveries: WebhookDeliveries,
    private readonly endpoints: WebhookEndpoints,
    private readonly teller: WebhookTeller,
    private readonly clock: Clock,
    shutdown: Shutdown,
  ) {
    shutdown.register('webhook deliverer', async () => {
      this.stopping = true;
      await this.periodic.stop();
      await Promise.all(this.rounds.values());
    });
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  /** Resolves when all rounds under way have ended. */
  async run(): Promise<void> {
    await this.begin();
    await Promise.all(this.rounds.values());
  }

  /** Begins a round of each endpoint that has something due and none under way, of so many at once as there may be. */
  async begin(): Promise<void> {
    const due = await this.deliveries.dueEndpoints(this.clock.now());
    if (!due.some((id) => !this.rounds.has(id))) return;
    const endpoints = new Map((await this.endpoints.all()).map((one) => [one._id, one]));
    for (const id of due) {
      if (this.stopping || this.rounds.size >= WEBHOOK_ENDPOINTS_MAX) return;
      if (!this.rounds.has(id)) this.rounds.set(id, this.round(id, endpoints.get(id)));
    }
  }

  /** Never rejects. */
  private async round(id: string, endpoint: WebhookEndpoint | undefined): Promise<void> {
    try {
      await this.tellOne(id, endpoint);
      this.states.good('a round of an endpoint');
    } catch (error) {
      this.states.bad('a round of an endpoint', error instanceof Error ? error.name : 'unknown error', error);
    } finally {
      this.rounds.delete(id);
    }
  }

  private async tellOne(id: string, endpoint: WebhookEndpoint | undefined): Promise<void> {
    for (const delivery of await this.deliveries.due(id, this.clock.now(), MOST_EACH)) {
      if (this.stopping) return;
      if (endpoint === undefined) await this.teller.giveUp(delivery, 'The endpoint was removed.');
      else if (endpoint.off !== null) await this.teller.giveUp(delivery, 'The endpoint is switched off.');
      else await this.teller.tell(delivery, endpoint);
    }
  }
}
