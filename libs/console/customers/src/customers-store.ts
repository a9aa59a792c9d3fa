import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { COUNTED_MOST, type CustomerPage, type CustomerRow, ENDPOINTS } from '@feelori/contracts';
import { ApiClient, type Failure, failureOf } from '@feelori/console/core';
import { type CustomersLook, isSameLook } from './customers-look';

const PAGE = 50;
/** Where few are found among many, a page can be short or empty and there is more behind it. */
const PAGES_AT_ONCE = 5;

/** The customers of the list: pages as one scrolls. */
@Injectable()
export class CustomersStore {
  private readonly api = inject(ApiClient);
  /** Nothing is asked before it is set. */
  readonly look = signal<CustomersLook | undefined>(undefined, { equal: isSameLook });
  private readonly first = this.api.get(ENDPOINTS.customers, () => {
    const look = this.look();
    return look && { query: { ...look, limit: PAGE } };
  });
  private readonly held = linkedSignal<CustomerPage | undefined, CustomerPage | undefined>({
    source: () => (this.first.hasValue() ? this.first.value() : undefined),
    computation: (page) => page,
  });
  private readonly refused = signal<Failure | null>(null);
  private readonly busy = signal(false);

  readonly rows = computed<readonly CustomerRow[]>(() => this.held()?.items ?? []);
  readonly loaded = computed(() => this.held() !== undefined);
  readonly hasMore = computed(() => this.held()?.next != null);
  readonly loadingMore = this.busy.asReadonly();
  readonly failure = computed(() => {
    const error = this.first.error();
    return error ? failureOf(error) : this.refused();
  });
  /** How many there are, in words; empty while nobody knows. */
  readonly countWords = computed(() => {
    const held = this.held();
    if (held === undefined) return '';
    if (held.more) return `The first ${held.items.length}; write more of the name or number`;
    if (held.count === null) return held.next === null ? numbered(held.items.length) : '';
    return held.count >= COUNTED_MOST ? `${COUNTED_MOST.toLocaleString()} or more` : numbered(held.count);
  });

  reload(): void {
    this.refused.set(null);
    this.first.reload();
  }

  /** The next page; does nothing at the end, or while one is on its way. */
  async loadMore(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refused.set(null);
    try {
      for (let page = 0; page < PAGES_AT_ONCE && (await this.loadPage()) === 0; page += 1);
    } catch (error) {
      this.refused.set(failureOf(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** How many came; null where there are no more. */
  private async loadPage(): Promise<number | null> {
    const [known, look] = [this.held(), this.look()];
    if (known === undefined || known.next === null || look === undefined) return null;
    const query = { ...look, limit: PAGE, before: known.next };
    const page = await this.api.send(ENDPOINTS.customers, { query });
    // Others may have been asked for meanwhile.
    if (this.held() !== known) return null;
    const there = new Set(known.items.map(({ id }) => id));
    const news = page.items.filter(({ id }) => !there.has(id));
    this.held.set({ ...known, items: [...known.items, ...news], next: page.next });
    return news.length;
  }
}

function numbered(count: number): string {
  return count === 1 ? '1 customer' : `${count.toLocaleString()} customers`;
}
