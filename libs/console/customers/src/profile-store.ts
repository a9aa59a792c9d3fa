import { computed, inject, Injectable, signal } from '@angular/core';
import { ENDPOINTS, ERASE_WORD, type EXPORT_FORMATS } from '@feelori/contracts';
import { ApiClient, type Failure, failureOf, KnownCustomer, mayNow } from '@feelori/console/core';

/** An erasure under way is looked at this often. */
export const LOOK_AGAIN_MS = 2_000;

/** One customer, with their orders from the shop. */
@Injectable()
export class ProfileStore {
  private readonly api = inject(ApiClient);
  private readonly known = inject(KnownCustomer);
  /** Nothing is asked before it is set. */
  readonly id = this.known.id;
  private readonly mayMerge = mayNow('customers:merge');
  private readonly mergeResource = this.api.get(ENDPOINTS.customerMerges, () =>
    this.mayMerge() ? this.call() : undefined,
  );
  private readonly refused = signal<Failure | null>(null);
  private readonly busyNow = signal(false);

  readonly profile = this.known.profile;
  readonly orders = this.known.orders;
  readonly ordersFailed = this.known.ordersFailed;
  /** Those that can be undone. */
  readonly merges = computed(() => (this.mergeResource.hasValue() ? this.mergeResource.value().items : []));
  readonly busy = this.busyNow.asReadonly();
  /** Why the customer could not be loaded. */
  readonly failure = this.known.failure;
  /** Why what was asked for was not done. */
  readonly refusal = this.refused.asReadonly();

  reload(): void {
    this.known.reload();
  }

  reloadOrders(): void {
    this.known.reloadOrders();
  }

  /** The file; null when it was not given out. */
  async exported(format: (typeof EXPORT_FORMATS)[number]): Promise<Blob | null> {
    return this.alone((id) => this.api.file(ENDPOINTS.exportCustomer, { path: { id }, query: { format } }));
  }

  async erase(): Promise<void> {
    const body = { confirm: ERASE_WORD };
    await this.alone((id) => this.api.send(ENDPOINTS.eraseCustomer, { path: { id }, body }));
    this.known.reload();
  }

  /** Makes the other one this one. */
  async merge(from: string): Promise<void> {
    await this.alone((id) => this.api.send(ENDPOINTS.mergeCustomers, { path: { id }, body: { from } }));
    this.reloadAll();
  }

  async undoMerge(mergeId: string): Promise<void> {
    await this.alone((id) => this.api.send(ENDPOINTS.undoMerge, { path: { id, mergeId }, body: {} }));
    this.reloadAll();
  }

  private reloadAll(): void {
    for (const one of [this.known, this.mergeResource]) one.reload();
    this.known.reloadOrders();
  }

  private call(): { path: { id: string } } | undefined {
    const id = this.id();
    return id === undefined ? undefined : { path: { id } };
  }

  private async alone<Answer>(work: (id: string) => Promise<Answer>): Promise<Answer | null> {
    const id = this.id();
    if (id === undefined || this.busyNow()) return null;
    this.busyNow.set(true);
    this.refused.set(null);
    try {
      return await work(id);
    } catch (error) {
      this.refused.set(failureOf(error));
      return null;
    } finally {
      this.busyNow.set(false);
    }
  }
}
