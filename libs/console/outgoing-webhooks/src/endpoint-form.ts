import { Component, computed, input, linkedSignal, output } from '@angular/core';
import {
  WEBHOOK_EVENTS,
  WEBHOOK_URL_MAX,
  type WebhookEndpointRequest,
  type WebhookEvent,
} from '@feelori/contracts';
import { EVENT_WORDS } from './webhook-words';

const NEW: WebhookEndpointRequest = {
  url: '',
  events: ['conversation.handed_over', 'customer.created'],
  withDetails: false,
};

/** Where another system is told, of what, and whether personal data goes along. */
@Component({
  selector: 'fe-endpoint-form',
  templateUrl: './endpoint-form.html',
  styleUrls: ['../../ui/src/managed-form.scss', './endpoint-form.scss'],
})
export class EndpointForm {
  readonly heading = input.required<string>();
  readonly action = input.required<string>();
  /** What is changed; null for a new one. */
  readonly endpoint = input<WebhookEndpointRequest | null>(null);
  /** Each new one begins the form afresh. */
  readonly round = input(0);
  readonly busy = input(false);
  readonly save = output<WebhookEndpointRequest>();
  readonly stop = output();

  protected readonly urlMax = WEBHOOK_URL_MAX;
  protected readonly choices = WEBHOOK_EVENTS.map((event) => ({ event, words: EVENT_WORDS[event] }));
  protected readonly draft = linkedSignal<WebhookEndpointRequest>(() => {
    this.round();
    return { ...(this.endpoint() ?? NEW) };
  });
  protected readonly savable = computed(() => {
    const { url, events } = this.draft();
    return !this.busy() && URL.canParse(url.trim()) && events.length > 0;
  });

  protected put(change: Partial<WebhookEndpointRequest>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected choose(event: WebhookEvent, isWanted: boolean): void {
    const { events } = this.draft();
    this.put({ events: WEBHOOK_EVENTS.filter((one) => (one === event ? isWanted : events.includes(one))) });
  }

  protected submit(): void {
    const { url, events, withDetails } = this.draft();
    if (this.savable()) this.save.emit({ url: url.trim(), events, withDetails });
  }
}
