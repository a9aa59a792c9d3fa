import { Component, computed, input, output } from '@angular/core';
import type { CustomerOrders } from '@feelori/contracts';
import { amountWords } from '@feelori/console/core';

/** A customer's orders in the shop; says so where nobody can know them. */
@Component({
  selector: 'fe-customer-orders-card',
  template: `
    <h2>Orders</h2>
    @switch (failed() ? 'unreachable' : orders()?.state) {
      @case ('known') {
        <ul>
          @for (order of shown(); track order.name) {
            <li>
              <p>
                <strong>{{ order.name }}</strong> · {{ order.status.replaceAll('_', ' ') }}
                @if (order.total) {
                  · {{ money(order.total) }}
                }
              </p>
              <p class="quiet">
                <time [attr.datetime]="order.at">{{ when()(order.at) }}</time>
                @for (item of order.items; track $index) {
                  · {{ item.quantity }} × {{ item.title }}
                }
              </p>
            </li>
          } @empty {
            <li class="quiet">The shop knows no orders under their number.</li>
          }
        </ul>
      }
      @case ('no_number') {
        <p class="quiet">Orders are found by the number, and WhatsApp shows none for this customer.</p>
      }
      @case ('unreachable') {
        <p class="quiet">
          The shop did not answer. <button type="button" (click)="again.emit()">Try again</button>
        </p>
      }
      @default {
        <p class="quiet" aria-busy="true">Asking the shop…</p>
      }
    }
  `,
  styleUrl: './customer-card.scss',
})
export class CustomerOrdersCard {
  readonly orders = input<CustomerOrders>();
  readonly failed = input(false);
  /** So many of the newest. */
  readonly most = input<number>();
  /** Puts a time in words. */
  readonly when = input.required<(at: string) => string>();
  readonly again = output();
  protected readonly money = amountWords;
  protected readonly shown = computed(() => this.orders()?.items.slice(0, this.most()) ?? []);
}
