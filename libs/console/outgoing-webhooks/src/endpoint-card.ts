import { Component, computed, inject, input, signal } from '@angular/core';
import type { WebhookEndpointRequest, WebhookEndpointView } from '@feelori/contracts';
import { type Failure, Now } from '@feelori/console/core';
import { DeliveryLog } from './delivery-log';
import { EndpointForm } from './endpoint-form';
import { EndpointsStore } from './endpoints-store';
import { SecretPanel } from './secret-panel';
import { endpointState, EVENT_WORDS, outcomeWords } from './webhook-words';

/** One address of another system: how it is, what it is told, and everything that can be done with it. */
@Component({
  selector: 'fe-endpoint-card',
  imports: [DeliveryLog, EndpointForm, SecretPanel],
  templateUrl: './endpoint-card.html',
  styleUrls: ['../../ui/src/report-page.scss', './endpoint-card.scss'],
})
export class EndpointCard {
  readonly endpoint = input.required<WebhookEndpointView>();

  private readonly store = inject(EndpointsStore);
  private readonly now = inject(Now).value;
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  /** What came of the last test. */
  protected readonly tested = signal('');
  /** What is being changed, as it was when that began. */
  protected readonly changing = signal<WebhookEndpointView | null>(null);
  /** What somebody is asked whether they mean it. */
  protected readonly asked = signal<'remove' | 'rotate' | null>(null);
  protected readonly isOpen = signal(false);
  /** Grows where there is something new to see in the log. */
  protected readonly round = signal(0);
  protected readonly state = computed(() => endpointState(this.endpoint(), this.now()));
  protected readonly events = computed(() => this.endpoint().events.map((event) => EVENT_WORDS[event]));
  /** Its secret, where it was just made. */
  protected readonly secret = computed(() => {
    const told = this.store.told();
    return told?.endpoint.id === this.endpoint().id ? told.secret : null;
  });

  protected async change(seen: WebhookEndpointView, request: WebhookEndpointRequest): Promise<void> {
    if (await this.did(this.store.change(seen, { ...request, on: seen.off === null }))) {
      this.changing.set(null);
    }
  }

  protected async turn(on: boolean): Promise<void> {
    const { url, events, withDetails } = this.endpoint();
    await this.did(this.store.change(this.endpoint(), { url, events, withDetails, on }));
  }

  protected async rotate(): Promise<void> {
    if (await this.did(this.store.rotate(this.endpoint()))) this.asked.set(null);
  }

  protected async remove(): Promise<void> {
    await this.did(this.store.remove(this.endpoint()));
  }

  protected async test(): Promise<void> {
    this.busy.set(true);
    this.refusal.set(null);
    this.tested.set('');
    const outcome = await this.store.test(this.endpoint());
    this.busy.set(false);
    if ('code' in outcome) return this.refusal.set(outcome.text);
    this.tested.set(outcomeWords(outcome));
    this.isOpen.set(true);
    this.round.update((round) => round + 1);
  }

  protected forget(): void {
    this.store.told.set(null);
  }

  private async did(act: Promise<Failure | null>): Promise<boolean> {
    this.busy.set(true);
    this.refusal.set(null);
    const failure = await act;
    this.busy.set(false);
    this.refusal.set(failure?.text ?? null);
    return failure === null;
  }
}
