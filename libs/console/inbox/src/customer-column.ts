import { Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ConversationRow, customerIdOf } from '@feelori/contracts';
import { KnownCustomer, Now, whenWords } from '@feelori/console/core';
import {
  Avatar,
  CustomerCalledCard,
  CustomerConsentCard,
  CustomerConversationsCard,
  CustomerFactsCard,
  CustomerNotesCard,
  CustomerOrdersCard,
  FailurePanel,
  Icon,
  Skeleton,
} from '@feelori/console/ui';

/** Who goes through conversations key by key asks the shop for nobody's orders. */
const STAY_MS = 350;
const ORDERS_SHOWN = 3;

/** What is known of the customer of the open conversation. */
@Component({
  selector: 'fe-customer-column',
  imports: [
    Avatar,
    CustomerCalledCard,
    CustomerConsentCard,
    CustomerConversationsCard,
    CustomerFactsCard,
    CustomerNotesCard,
    CustomerOrdersCard,
    FailurePanel,
    Icon,
    RouterLink,
    Skeleton,
  ],
  providers: [KnownCustomer],
  templateUrl: './customer-column.html',
  styleUrls: ['./icon-button.scss', './customer-column.scss'],
})
export class CustomerColumn {
  readonly row = input.required<ConversationRow>();
  readonly closeWords = input('Hide the customer');
  readonly leave = output();

  private readonly now = inject(Now).value;
  protected readonly store = inject(KnownCustomer);
  protected readonly customerId = computed(() => customerIdOf(this.row().id));
  /** Not what is still there of whoever was on show before. */
  protected readonly profile = computed(() =>
    this.store.id() === this.customerId() ? this.store.profile() : undefined,
  );
  protected readonly failure = computed(() =>
    this.store.id() === this.customerId() ? this.store.failure() : null,
  );
  protected readonly ordersShown = ORDERS_SHOWN;
  protected readonly when = (at: string): string => whenWords(at, this.now());

  constructor() {
    effect((onCleanup) => {
      const id = this.customerId();
      const isFirst = untracked(this.store.id) === undefined;
      const timer = setTimeout(() => this.store.id.set(id), isFirst ? 0 : STAY_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
