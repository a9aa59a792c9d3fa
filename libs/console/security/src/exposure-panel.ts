import { Component, computed, inject } from '@angular/core';
import { ENDPOINTS } from '@feelori/contracts';
import { ApiClient, clockWords, dayWords, failureIn, Now } from '@feelori/console/core';
import { FailurePanel, Skeleton } from '@feelori/console/ui';

/** What of the installation is open to more than it need be, and who is signed in now. */
@Component({
  selector: 'fe-exposure-panel',
  imports: [FailurePanel, Skeleton],
  template: `
    <section aria-labelledby="security-exposure">
      <h2 id="security-exposure">What is exposed</h2>
      @if (seen(); as now) {
        <ul class="card events" aria-label="What is open, and what is closed">
          @for (one of now.checks; track one.id) {
            <li class="check">
              <span class="state" [class.failed]="one.isOpen">{{ one.isOpen ? 'Open' : 'Closed' }}</span>
              <p>{{ one.detail }}</p>
            </li>
          }
        </ul>
        <details>
          <summary>Signed in now: {{ now.sessions.length }}</summary>
          <ul class="card events" aria-label="Sessions that stand">
            @for (one of now.sessions; track $index) {
              <li>
                <p class="what">
                  <bdi>{{ one.person.name }}</bdi>, {{ one.role }}
                </p>
                <p>{{ one.device ?? 'Unknown device' }}, from {{ one.address }}</p>
                <p class="quiet">since {{ when(one.since) }}, used {{ when(one.lastUsedAt) }}</p>
              </li>
            }
          </ul>
        </details>
      } @else if (failure(); as fault) {
        <fe-failure-panel title="It could not be looked at" [failure]="fault" (retry)="answer.reload()" />
      } @else {
        <div aria-busy="true"><fe-skeleton width="100%" height="6rem" /></div>
      }
    </section>
  `,
  styleUrls: ['../../ui/src/report-page.scss', './security-page.scss'],
})
export class ExposurePanel {
  private readonly now = inject(Now).value;
  protected readonly answer = inject(ApiClient).get(ENDPOINTS.securityExposure);
  protected readonly seen = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  protected readonly failure = failureIn(this.answer);

  protected when(at: string): string {
    const time = new Date(at);
    return `${dayWords(time, this.now())}, ${clockWords(time)}`;
  }
}
