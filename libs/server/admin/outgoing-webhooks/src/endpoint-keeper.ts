import { Injectable } from '@nestjs/common';
import {
  WEBHOOK_ENDPOINTS_MAX,
  type WebhookEndpointChange,
  type WebhookEndpointList,
  type WebhookEndpointRequest,
  type WebhookEndpointView,
  type WebhookSecret,
} from '@feelori/contracts';
import { OutgoingAddresses, newWebhookSecret, WebhookSecrets } from '@feelori/skills/outgoing';
import { type Actor, auditEntry } from '@feelori/platform/audit';
import { Clock, newId } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import {
  type EndpointChange,
  WebhookDeliveries,
  type WebhookEndpoint,
  WebhookEndpoints,
} from '@feelori/records/outgoing-webhooks';
import { auditedEndpoint, endpointView } from './endpoint-view';

/** While a secret is replaced, deliveries are signed with both. */
const FORMER_MS = 24 * 60 * 60 * 1_000;

/** Looks after the addresses of other systems. */
@Injectable()
export class EndpointKeeper {
  constructor(
    private readonly endpoints: WebhookEndpoints,
    private readonly deliveries: WebhookDeliveries,
    private readonly secrets: WebhookSecrets,
    private readonly addresses: OutgoingAddresses,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<WebhookEndpointList> {
    return { items: (await this.endpoints.all()).map(endpointView) };
  }

  /** `conflict` when there are too many. Two at once may come to one more than that. */
  async add(request: WebhookEndpointRequest, actor: Actor): Promise<WebhookSecret> {
    this.refuseAddress(request.url);
    if ((await this.endpoints.all()).length >= WEBHOOK_ENDPOINTS_MAX) {
      throw new AppError(
        'conflict',
        `A shop has ${WEBHOOK_ENDPOINTS_MAX} endpoints at most. Remove one first.`,
      );
    }
    const at = this.clock.now();
    const _id = newId(at.getTime());
    const secret = newWebhookSecret();
    const { url, events, withDetails } = request;
    const state = {
      off: null,
      failingSince: null,
      followedTo: at,
      version: 1,
      createdAt: at,
      removedAt: null,
    };
    const endpoint = {
      _id,
      url,
      events,
      withDetails,
      secret: this.secrets.seal(_id, secret),
      former: null,
      ...state,
    };
    const change = {
      action: 'webhooks.added' as const,
      about: about(_id),
      before: {},
      after: auditedEndpoint(endpoint),
    };
    await this.endpoints.add(endpoint, auditEntry(actor, at, change));
    return { endpoint: endpointView(endpoint), secret };
  }

  /** Switched on again it hears of what happens from now on. */
  async change(id: string, request: WebhookEndpointChange, actor: Actor): Promise<WebhookEndpointView> {
    this.refuseAddress(request.url);
    const { url, events, withDetails, on, expectedVersion } = request;
    const before = await this.known(id);
    const isBack = on && before.off !== null;
    const off = on ? null : (before.off ?? 'off');
    const fresh = isBack ? { followedTo: this.clock.now(), failingSince: null } : {};
    return this.write(
      { ...before, version: expectedVersion },
      { url, events, withDetails, off, ...fresh },
      actor,
    );
  }

  /** Until a day has passed deliveries are signed with the one before, too. */
  async rotate(id: string, actor: Actor): Promise<WebhookSecret> {
    const before = await this.known(id);
    const secret = newWebhookSecret();
    const former = { secret: before.secret, until: new Date(this.clock.ms() + FORMER_MS) };
    const change = { secret: this.secrets.seal(id, secret), former };
    return { endpoint: await this.write(before, change, actor, 'webhooks.secret_replaced'), secret };
  }

  /** With what it was told and was still to be told. Bears repetition. */
  async remove(id: string, actor: Actor): Promise<void> {
    const before = await this.endpoints.byId(id);
    if (before === null) return;
    const change = { removedAt: this.clock.now(), secret: '', former: null };
    await this.write(before, change, actor, 'webhooks.removed');
    await this.deliveries.dropOf(id);
  }

  /** Writes down that a person has it told something, before it is; not found when there is none. */
  async noteTelling(
    id: string,
    { action, eventId }: { action: 'webhooks.tested' | 'webhooks.replayed'; eventId: string },
    actor: Actor,
  ): Promise<void> {
    const change = { action, about: about(id), before: {}, after: { event: eventId } };
    if (!(await this.endpoints.note(id, auditEntry(actor, this.clock.now(), change)))) throw removed();
  }

  /** Not found when there is none. */
  async known(id: string): Promise<WebhookEndpoint> {
    const endpoint = await this.endpoints.byId(id);
    if (endpoint === null) throw removed();
    return endpoint;
  }

  private async write(
    before: WebhookEndpoint,
    change: EndpointChange,
    actor: Actor,
    action: 'webhooks.changed' | 'webhooks.removed' | 'webhooks.secret_replaced' = 'webhooks.changed',
  ): Promise<WebhookEndpointView> {
    const values = { before: auditedEndpoint(before), after: auditedEndpoint({ ...before, ...change }) };
    const entry = auditEntry(actor, this.clock.now(), { action, about: about(before._id), ...values });
    const after = await this.endpoints.change(before._id, before.version, change, entry);
    // The one that was removed is found no more, so nothing comes back of it.
    if (after === null) throw new AppError('conflict', 'Somebody changed this endpoint meanwhile.');
    return endpointView(after);
  }

  private refuseAddress(url: string): void {
    const message = this.addresses.fault(url);
    if (message === null) return;
    throw new AppError('validation_failed', `Nothing can be sent to this address. ${message}`, [
      { field: 'url', message },
    ]);
  }
}

function removed(): AppError {
  return new AppError('not_found', 'This endpoint was removed meanwhile.');
}

function about(id: string): string {
  return `webhook ${id}`;
}
