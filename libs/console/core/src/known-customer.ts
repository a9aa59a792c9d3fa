import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { type CustomerProfile, ENDPOINTS } from '@feelori/contracts';
import { ApiClient } from './api-client';
import { failureIn } from './failure-in';
import { reloadOnNews } from './reload-on-news';

const RELOAD_GAP_MS = 1_000;

interface Look {
  id: string | undefined;
  profile: CustomerProfile | undefined;
  isGone: boolean;
}

/** What is known of one customer, with their orders from the shop, as long as whoever provides it lives. */
@Injectable()
export class KnownCustomer {
  private readonly api = inject(ApiClient);
  /** Nothing is asked before it is set. */
  readonly id = signal<string | undefined>(undefined);
  private readonly resource = this.api.get(ENDPOINTS.customer, () => this.call());
  private readonly orderResource = this.api.get(ENDPOINTS.customerOrders, () => this.call());

  /** Why the customer could not be loaded. */
  readonly failure = failureIn(this.resource);
  /** As they were known last: one look that failed takes nothing away, unless there is no such customer any more. */
  private readonly known = linkedSignal<Look, CustomerProfile | undefined>({
    source: () => ({
      id: this.id(),
      profile: this.resource.hasValue() ? this.resource.value() : undefined,
      isGone: this.failure()?.code === 'not_found',
    }),
    computation: ({ id, profile, isGone }, before) =>
      profile ?? (before?.source.id === id && !isGone ? before?.value : undefined),
  });
  readonly profile = this.known.asReadonly();
  readonly orders = computed(() => (this.orderResource.hasValue() ? this.orderResource.value() : undefined));
  readonly ordersFailed = computed(() => this.orderResource.error() !== undefined);

  constructor() {
    reloadOnNews(
      this.resource,
      RELOAD_GAP_MS,
      (news) =>
        news.type === 'reset' || (news.type === 'conversation.changed' && this.isTheirs(news.conversationId)),
    );
    // What was approved changes an order.
    reloadOnNews(
      this.orderResource,
      RELOAD_GAP_MS,
      (news) =>
        news.type === 'reset' || (news.type === 'action.changed' && this.isTheirs(news.conversationId)),
    );
  }

  reload(): void {
    this.resource.reload();
  }

  reloadOrders(): void {
    this.orderResource.reload();
  }

  private isTheirs(conversationId: string): boolean {
    return this.profile()?.conversations.some(({ id }) => id === conversationId) ?? false;
  }

  private call(): { path: { id: string } } | undefined {
    const id = this.id();
    return id === undefined ? undefined : { path: { id } };
  }
}
