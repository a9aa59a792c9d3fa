import { Component, computed, inject, signal } from '@angular/core';
import { ENDPOINTS } from '@feelori/contracts';
import { ApiClient, failureOf, failureTextIn, mayNow, reloadInSight } from '@feelori/console/core';
import { alertTime, NO_MAIL_WORDS, SEVERITY_WORDS } from './alert-words';

const LOOK_EVERY_MS = 5_000;

/** What needs a person, by the server's own watch, and whether anybody is mailed; one click tries it. */
@Component({
  selector: 'fe-alert-list',
  templateUrl: './alert-list.html',
  styleUrl: '../../ui/src/report-page.scss',
})
export class AlertList {
  private readonly api = inject(ApiClient);
  private readonly answer = this.api.get(ENDPOINTS.alerts);
  protected readonly view = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  protected readonly problem = failureTextIn(this.answer);
  protected readonly mayTest = mayNow('operations:act');
  protected readonly testing = signal(false);
  protected readonly tested = signal<string | null>(null);
  protected readonly severityWords = SEVERITY_WORDS;
  protected readonly noMailWords = NO_MAIL_WORDS;
  protected readonly time = alertTime;

  constructor() {
    reloadInSight(this.answer, LOOK_EVERY_MS);
  }

  protected async test(): Promise<void> {
    this.testing.set(true);
    this.tested.set(null);
    try {
      const { problem } = await this.api.send(ENDPOINTS.testAlertMail, {});
      this.tested.set(problem ?? 'The mail server took it. Look into your inbox.');
    } catch (error) {
      this.tested.set(failureOf(error).text);
    } finally {
      this.testing.set(false);
    }
  }
}
