import { inject, Injectable, signal } from '@angular/core';
import {
  ENDPOINTS,
  type WebhookDeliveryView,
  type WebhookEndpointRequest,
  type WebhookEndpointView,
  type WebhookSecret,
} from '@feelori/contracts';
import {
  ApiClient,
  type Failure,
  failureIn,
  failureOf,
  lastKnown,
  reloadInSight,
} from '@feelori/console/core';

const LOOK_EVERY_MS = 30_000;

/** The addresses of other systems as they are now, and the way to change them. */
@Injectable()
export class EndpointsStore {
  private readonly api = inject(ApiClient);
  private readonly loaded = this.api.get(ENDPOINTS.webhookEndpoints);
  /** The oldest first; undefined until they are known. */
  readonly endpoints = lastKnown<readonly WebhookEndpointView[]>(() =>
    this.loaded.hasValue() ? this.loaded.value().items : undefined,
  );
  /** A secret that was just made; it is told this once. */
  readonly told = signal<WebhookSecret | null>(null);
  readonly failure = failureIn(this.loaded);

  constructor() {
    // An endpoint that takes nothing, or is gone, says so by no live event.
    reloadInSight(this.loaded, LOOK_EVERY_MS);
  }

  reload(): void {
    this.loaded.reload();
  }

  /** Each of these gives null when it worked. */
  add(body: WebhookEndpointRequest): Promise<Failure | null> {
    return this.act(async () => this.tell(await this.api.send(ENDPOINTS.addWebhookEndpoint, { body })));
  }

  change(
    { id, version }: WebhookEndpointView,
    request: WebhookEndpointRequest & { on: boolean },
  ): Promise<Failure | null> {
    const call = { path: { id }, body: { ...request, expectedVersion: version } };
    return this.act(async () => this.put(await this.api.send(ENDPOINTS.changeWebhookEndpoint, call)));
  }

  rotate({ id }: WebhookEndpointView): Promise<Failure | null> {
    return this.act(async () =>
      this.tell(await this.api.send(ENDPOINTS.rotateWebhookSecret, { path: { id } })),
    );
  }

  remove({ id }: WebhookEndpointView): Promise<Failure | null> {
    return this.act(async () => {
      await this.api.send(ENDPOINTS.removeWebhookEndpoint, { path: { id } });
      this.endpoints.update((all) => all?.filter((one) => one.id !== id));
    });
  }

  /** What came of it, or why nothing was sent. */
  async test({ id }: WebhookEndpointView): Promise<WebhookDeliveryView | Failure> {
    try {
      return await this.api.send(ENDPOINTS.testWebhookEndpoint, { path: { id } });
    } catch (error) {
      return failureOf(error);
    } finally {
      // It may be on its feet again, or gone.
      this.loaded.reload();
    }
  }

  private tell(told: WebhookSecret): void {
    this.put(told.endpoint);
    this.told.set(told);
  }

  private put(changed: WebhookEndpointView): void {
    this.endpoints.update((all = []) =>
      all.some(({ id }) => id === changed.id)
        ? all.map((one) => (one.id === changed.id ? changed : one))
        : [...all, changed],
    );
  }

  private async act(act: () => Promise<void>): Promise<Failure | null> {
    try {
      await act();
      return null;
    } catch (error) {
      this.loaded.reload();
      return failureOf(error);
    }
  }
}
