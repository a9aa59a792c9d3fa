import { Component, computed, inject, input, output } from '@angular/core';
import { type CustomerOrder, customerIdOf, ENDPOINTS } from '@feelori/contracts';
import { ApiClient, failureOf } from '@feelori/console/core';
import type { ShopChoice } from './shop-dialog';

const DAY = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

/** What this customer ordered, to put where an order is into the answer. */
@Component({
  selector: 'fe-order-choices',
  template: `
    @if (failure(); as why) {
      <p role="alert">{{ why }} <button type="button" (click)="reload()">Try again</button></p>
    } @else {
      <p role="status">{{ told() }}</p>
    }
    <ul class="choices" aria-label="Orders">
      @for (order of orders()?.items; track order.name) {
        <li>
          <button class="choice" type="button" (click)="choose.emit({ kind: 'words', words: order.words })">
            <bdi>{{ order.name }}</bdi>
            <span>{{ statusOf(order) }}</span>
            <time class="aside" [attr.datetime]="order.at">{{ dayOf(order) }}</time>
          </button>
        </li>
      }
    </ul>
  `,
  styleUrls: ['./choice-dialog.scss', './shop-choices.scss'],
})
export class OrderChoices {
  readonly conversationId = input.required<string>();
  readonly choose = output<ShopChoice>();

  private readonly found = inject(ApiClient).get(ENDPOINTS.customerOrders, () => ({
    path: { id: customerIdOf(this.conversationId()) },
  }));
  protected readonly orders = computed(() => (this.found.hasValue() ? this.found.value() : undefined));
  protected readonly failure = computed(() => {
    const error = this.found.error();
    if (error) return failureOf(error).text;
    return this.orders()?.state === 'unreachable' ? 'The shop cannot be reached.' : null;
  });
  protected readonly told = computed(() => {
    const orders = this.orders();
    if (orders === undefined) return 'Asking the shop…';
    if (orders.state === 'no_number') return 'Their number is not known, so the shop cannot be asked.';
    const { length } = orders.items;
    return length === 0
      ? 'The shop has no order under their number.'
      : 'Its state goes into the reply, to edit.';
  });

  protected reload(): void {
    this.found.reload();
  }

  protected statusOf({ status }: CustomerOrder): string {
    return status.replaceAll('_', ' ');
  }

  protected dayOf({ at }: CustomerOrder): string {
    return DAY.format(new Date(at));
  }
}
