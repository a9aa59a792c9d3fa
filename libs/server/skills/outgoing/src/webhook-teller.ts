import { Injectable } from '@nestjs/common';
import { OutgoingPost, type PostOutcome } from '@feelori/edges/outgoing';
import { Clock } from '@feelori/platform/clock';
import {
  type TriedDelivery,
  WebhookDeliveries,
  type WebhookDelivery,
  type WebhookEndpoint,
  WebhookEndpoints,
} from '@feelori/records/outgoing-webhooks';
import { judgeTry, saysGone } from './judge-try';
import { PersonalDetailsReader } from './personal-details';
import { webhookHeaders } from './sign-webhook';
import { webhookBody } from './webhook-body';
import { WebhookSecrets } from './webhook-secrets';

/** While a worker has a delivery; the deadline of a post is shorter. */
const HOLD_MS = 30_000;
/** An endpoint that took nothing for so long is switched off. */
const FAILING_MOST_MS = 5 * 24 * 60 * 60 * 1_000;

/** Tells an endpoint of one event, once it is this process's to do so, and notes what came of it. */
@Injectable()
export class WebhookTeller {
  constructor(
    private readonly deliveries: WebhookDeliveries,
    private readonly endpoints: WebhookEndpoints,
    private readonly post: OutgoingPost,
    private readonly secrets: WebhookSecrets,
    private readonly details: PersonalDetailsReader,
    private readonly clock: Clock,
  ) {}

  /** Nothing where another process has it. */
  async tell(delivery: WebhookDelivery, endpoint: WebhookEndpoint): Promise<void> {
    const held = new Date(this.clock.ms() + HOLD_MS);
    if (!(await this.deliveries.claim(delivery, held))) return;
    const [at, began] = [this.clock.now(), this.clock.monotonicMs()];
    const outcome = await this.send(delivery, endpoint);
    const tookMs = Math.round(this.clock.monotonicMs() - began);
    const tried = judgeTry(outcome, delivery.tries + 1, this.clock.now(), Math.random());
    const { status, problem } = tried;
    const isOurs = await this.deliveries.finish(delivery._id, held, tried, { at, status, tookMs, problem });
    if (isOurs) await this.noteHealth(endpoint, tried);
  }

  /** Nobody is told of it any more: what waits for an endpoint that is off, or gone. */
  async giveUp(delivery: WebhookDelivery, problem: string): Promise<void> {
    const held = new Date(this.clock.ms() + HOLD_MS);
    if (!(await this.deliveries.claim(delivery, held))) return;
    const { triedAt, status } = delivery;
    const givenUp = { state: 'given_up', nextAt: null, triedAt, status, problem } as const;
    await this.deliveries.finish(delivery._id, held, givenUp, null);
  }

  private async send(delivery: WebhookDelivery, endpoint: WebhookEndpoint): Promise<PostOutcome> {
    const secrets = this.secrets.of(endpoint, this.clock.now());
    if (secrets.length === 0) {
      return {
        status: null,
        problem: 'Its secret cannot be read with the key of this server. Make a new one.',
      };
    }
    const details = endpoint.withDetails ? await this.details.of(delivery.facts) : {};
    const body = webhookBody(delivery, details);
    const signed = webhookHeaders(secrets, { id: delivery.eventId, at: this.clock.ms(), body });
    return this.post.post(endpoint.url, body, signed);
  }

  private async noteHealth(endpoint: WebhookEndpoint, tried: TriedDelivery): Promise<void> {
    if (tried.state === 'delivered') return this.endpoints.took(endpoint._id);
    if (saysGone(tried)) return void (await this.endpoints.switchOff(endpoint, 'gone'));
    const now = this.clock.now();
    const failingMs = endpoint.failingSince === null ? 0 : now.getTime() - endpoint.failingSince.getTime();
    if (failingMs > FAILING_MOST_MS) await this.endpoints.switchOff(endpoint, 'failed');
    else await this.endpoints.failed(endpoint._id, now);
  }
}
