import { Component, computed, input } from '@angular/core';
import type { CustomerProfile } from '@feelori/contracts';
import { CONSENT_WORDS, sourceWords } from './customer-words';

/** What a customer said about offers, since when, and before. */
@Component({
  selector: 'fe-customer-consent-card',
  template: `
    <h2>Offers: {{ words[customer().consent] }}</h2>
    @if (since(); as at) {
      <p class="quiet since">Since {{ when()(at) }}</p>
    }
    <ul>
      @for (one of customer().consents; track $index) {
        <li>
          {{ words[one.consent] }}
          <span class="quiet">{{ sourceWords(one.source) }} · {{ when()(one.at) }}</span>
        </li>
      } @empty {
        <li class="quiet">They said nothing about offers yet. STOP and START in a message are noted here.</li>
      }
    </ul>
  `,
  styleUrl: './customer-card.scss',
})
export class CustomerConsentCard {
  readonly customer = input.required<Pick<CustomerProfile, 'consent' | 'consents'>>();
  /** Puts a time in words. */
  readonly when = input.required<(at: string) => string>();
  protected readonly words = CONSENT_WORDS;
  protected readonly sourceWords = sourceWords;
  /** When they said what holds now; undefined where nobody noted it. */
  protected readonly since = computed(() => {
    const { consent, consents } = this.customer();
    const [last] = consents;
    return last?.consent === consent ? last.at : undefined;
  });
}
