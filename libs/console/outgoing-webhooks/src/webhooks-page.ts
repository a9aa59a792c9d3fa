import { Component, computed, inject, signal } from '@angular/core';
import { WEBHOOK_ENDPOINTS_MAX, type WebhookEndpointRequest } from '@feelori/contracts';
import { EmptyState, FailurePanel, Page, Skeleton } from '@feelori/console/ui';
import { EndpointCard } from './endpoint-card';
import { EndpointForm } from './endpoint-form';
import { EndpointsStore } from './endpoints-store';
import { SignatureHelp } from './signature-help';

/** Which other systems are told what happens: each address with its state and its log, and how it knows that it is us. */
@Component({
  selector: 'fe-webhooks-page',
  imports: [EmptyState, EndpointCard, EndpointForm, FailurePanel, Page, SignatureHelp, Skeleton],
  providers: [EndpointsStore],
  templateUrl: './webhooks-page.html',
  styles: `
    .note,
    .bad {
      margin: 0;
    }
    .note {
      color: var(--fe-ink-quiet);
    }
    .bad {
      color: var(--fe-bad);
    }
  `,
})
export class WebhooksPage {
  protected readonly store = inject(EndpointsStore);
  protected readonly max = WEBHOOK_ENDPOINTS_MAX;
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  /** Counts what was added: each time the form begins afresh. */
  protected readonly added = signal(0);
  protected readonly isFull = computed(() => (this.store.endpoints()?.length ?? 0) >= WEBHOOK_ENDPOINTS_MAX);

  protected async add(request: WebhookEndpointRequest): Promise<void> {
    this.busy.set(true);
    this.refusal.set(null);
    const failure = await this.store.add(request);
    this.busy.set(false);
    this.refusal.set(failure?.text ?? null);
    if (failure === null) this.added.update((count) => count + 1);
  }
}
