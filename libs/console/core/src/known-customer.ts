import { computed, inject, Injectable, signal } from '@angular/core';
import { type CustomerProfile, ENDPOINTS } from '@feelori/contracts';
import { ApiClient } from './api-client';
import { failureOf } from './failure';
import { reloadOnNews } from './reload-on-news';

const RELOAD_GAP_MS = 1_000;

/** What is known of one customer, with their orders from the shop, as long as whoever provides it lives. */
@Injectable()
export class KnownCustomer {
  private readonly api = inject(ApiClient);
  /** Nothing is asked before it is set. */
  readonly id = signal<string | undefined>(undefined);
  private readonly resource = this.api.get(ENDPOINTS.customer, () => this.call());
  private readonly orderResource = this.api.get(ENDPOINTS.customerOrders, () => this.call());

  readonly profile = computed<CustomerProfile | undefined>(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  readonly orders = computed(() => (this.orderResource.hasValue() ? this.orderResource.value() : undefined));
  readonly ordersFailed = computed(() => this.orderResource.error() !== undefined);
  /** Why the customer could not be loaded. */
  readonly failure = computed(() => {
    const error = this.resource.error();
    return error ? failureOf(error) : null;
  });

  constructor() {
    reloadOnNews(this.resource, RELOAD_GAP_MS, (news) => {
      if (news.type === 'reset') return true;
      const ids = this.profile()?.conversations.map(({ id }) => id) ?? [];
      return news.type === 'conversation.changed' && ids.includes(news.conversationId);
    });
  }

  reload(): void {
    this.resource.reload();
  }

  reloadOrders(): void {
    this.orderResource.reload();
  }

  private call(): { path: { id: string } } | undefined {
    const id = this.id();
    return id === undefined ? undefined : { path: { id } };
  }
}
