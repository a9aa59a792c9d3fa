import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { ENDPOINTS, type WebhookDeliveryView } from '@feelori/contracts';
import {
  ApiClient,
  failureOf,
  failureTextIn,
  lastKnown,
  Now,
  reloadInSight,
  whenWords,
} from '@feelori/console/core';
import { attemptWords, deliveryState, kindWords, outcomeWords } from './webhook-words';

const LOOK_EVERY_MS = 30_000;

/** What an endpoint was told, the newest first, each with its tries, and the way to tell it once more. */
@Component({
  selector: 'fe-delivery-log',
  templateUrl: './delivery-log.html',
  styleUrls: ['../../ui/src/report-page.scss', './delivery-log.scss'],
})
export class DeliveryLog {
  readonly endpointId = input.required<string>();
  /** Each new one loads it afresh. */
  readonly round = input(0);

  private readonly api = inject(ApiClient);
  private readonly now = inject(Now).value;
  private readonly loaded = this.api.get(ENDPOINTS.webhookDeliveries, () => ({
    path: { id: this.endpointId() },
  }));
  private readonly known = lastKnown<readonly WebhookDeliveryView[]>(() =>
    this.loaded.hasValue() ? this.loaded.value().items : undefined,
  );
  protected readonly rows = computed(() => this.known()?.map((one) => this.row(one)));
  protected readonly failure = failureTextIn(this.loaded);
  protected readonly busy = signal(false);
  protected readonly replayed = signal('');
  protected readonly refusal = signal<string | null>(null);

  constructor() {
    effect(() => {
      this.round();
      untracked(() => this.loaded.reload());
    });
    reloadInSight(this.loaded, LOOK_EVERY_MS);
  }

  protected async replay(eventId: string): Promise<void> {
    this.busy.set(true);
    this.replayed.set('');
    this.refusal.set(null);
    try {
      const path = { id: this.endpointId(), eventId };
      this.replayed.set(outcomeWords(await this.api.send(ENDPOINTS.replayWebhook, { path })));
    } catch (error) {
      this.refusal.set(failureOf(error).text);
    } finally {
      this.busy.set(false);
      this.loaded.reload();
    }
  }

  private row(one: WebhookDeliveryView) {
    const now = this.now();
    const attempts = one.attempts.map((attempt) => ({
      when: whenWords(attempt.at, now),
      words: attemptWords(attempt),
    }));
    return {
      id: one.id,
      eventId: one.eventId,
      kind: kindWords(one.kind),
      when: whenWords(one.at, now),
      state: deliveryState(one, now),
      // Newest first, as everything else here.
      attempts: attempts.reverse(),
      /** What ended it without a try. */
      reason: one.attempts.at(-1)?.problem === one.problem ? null : one.problem,
      mayReplay: one.state !== 'waiting',
    };
  }
}
