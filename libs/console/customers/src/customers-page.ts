import { Component, computed, effect, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { CONSENTS, LANGUAGES, SEEN } from '@feelori/contracts';
import { LabelBook, mayNow, Now } from '@feelori/console/core';
import {
  CONSENT_WORDS,
  CustomerSearch,
  languageWords,
  EmptyState,
  FailurePanel,
  Skeleton,
} from '@feelori/console/ui';
import { CustomerList } from './customer-list';
import { SEEN_WORDS } from './customer-words';
import { type CustomersLook, lookOf } from './customers-look';
import { CustomersStore } from './customers-store';

/** The people who write to the shop: searched and filtered by what stands in the URL. */
@Component({
  selector: 'fe-customers-page',
  imports: [CustomerList, CustomerSearch, EmptyState, FailurePanel, Skeleton],
  providers: [CustomersStore],
  templateUrl: './customers-page.html',
  styleUrl: './customers-page.scss',
})
export class CustomersPage {
  readonly search = input<string>();
  readonly consent = input<string>();
  readonly language = input<string>();
  readonly seen = input<string>();
  readonly label = input<string>();
  readonly notes = input<string>();

  private readonly router = inject(Router);
  protected readonly store = inject(CustomersStore);
  protected readonly book = inject(LabelBook);
  protected readonly now = inject(Now).value;
  protected readonly seesNumbers = mayNow('customers:numbers');
  protected readonly look = computed(() =>
    lookOf({
      search: this.search(),
      consent: this.consent(),
      language: this.language(),
      seen: this.seen(),
      label: this.label(),
      notes: this.notes(),
    }),
  );
  protected readonly isFiltered = computed(() => Object.keys(this.look()).length > 0);
  protected readonly consents = CONSENTS.map((value) => ({ value, words: CONSENT_WORDS[value] }));
  protected readonly languages = LANGUAGES.map((value) => ({ value, words: languageWords(value) }));
  protected readonly seens = SEEN.map((value) => ({ value, words: SEEN_WORDS[value] }));

  constructor() {
    effect(() => this.store.look.set(this.look()));
    effect(() => {
      // Few may be found among many: what is in view is filled.
      if (this.store.loaded() && this.store.rows().length === 0 && this.store.hasMore()) {
        void this.store.loadMore();
      }
    });
  }

  protected choose(name: keyof CustomersLook, value: string): void {
    const queryParams = { [name]: value === '' ? null : value };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected showAll(): void {
    void this.router.navigate([], { queryParams: {} });
  }
}
