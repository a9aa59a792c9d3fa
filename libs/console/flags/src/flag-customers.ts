import { Component, computed, inject, input, output, signal } from '@angular/core';
import { type Assignee, ENDPOINTS, FLAG_CUSTOMERS_MOST } from '@feelori/contracts';
import { ApiClient, failureTextIn } from '@feelori/console/core';
import { CustomerSearch, nameWords } from '@feelori/console/ui';

/** So many of those found are offered; whoever is not among them is found by more of the name. */
const OFFERED_MOST = 8;

/** Customers who have the flag whatever the share: found by name or number, kept by their own id. */
@Component({
  selector: 'fe-flag-customers',
  imports: [CustomerSearch],
  templateUrl: './flag-customers.html',
  styleUrls: ['../../ui/src/managed-form.scss', './flag-customers.scss'],
})
export class FlagCustomers {
  /** What the flag is called. */
  readonly of = input.required<string>();
  readonly listed = input.required<readonly Assignee[]>();
  readonly open = input(false);
  readonly changed = output<readonly Assignee[]>();

  protected readonly search = signal('');
  private readonly page = inject(ApiClient).get(ENDPOINTS.customers, () =>
    this.search() === '' ? undefined : { query: { search: this.search() } },
  );
  protected readonly most = FLAG_CUSTOMERS_MOST;
  protected readonly isFull = computed(() => this.listed().length >= FLAG_CUSTOMERS_MOST);
  protected readonly found = computed(() => {
    if (this.search() === '' || !this.page.hasValue()) return undefined;
    const listed = new Set(this.listed().map(({ id }) => id));
    return this.page
      .value()
      .items.filter(({ id }) => !listed.has(id))
      .slice(0, OFFERED_MOST)
      .map((row) => ({ id: row.id, name: nameWords(row) }));
  });
  protected readonly failure = failureTextIn(this.page);

  protected add(customer: Assignee): void {
    this.changed.emit([...this.listed(), customer]);
  }

  protected remove(id: string): void {
    this.changed.emit(this.listed().filter((one) => one.id !== id));
  }
}
