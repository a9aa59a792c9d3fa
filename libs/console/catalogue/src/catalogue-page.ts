import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { CATALOGUE_PAGE, CATALOGUE_STATES, type CatalogueState, ENDPOINTS } from '@feelori/contracts';
import {
  ApiClient,
  failureIn,
  failureOf,
  mayNow,
  Now,
  reloadInSight,
  shortTimeWords,
} from '@feelori/console/core';
import { EmptyState, FailurePanel, Page, Skeleton } from '@feelori/console/ui';
import { CatalogueTrialBox } from './catalogue-trial-box';

/** While a copy is being read the page looks again so often. */
const LOOK_AGAIN_MS = 3_000;

/** The shop's products as the assistant has them: how fresh they are, a search to try, and all of them. */
@Component({
  selector: 'fe-catalogue-page',
  imports: [CatalogueTrialBox, EmptyState, FailurePanel, Page, Skeleton],
  templateUrl: './catalogue-page.html',
  styleUrls: ['../../ui/src/cards-page.scss', './catalogue-page.scss'],
})
export class CataloguePage {
  private readonly api = inject(ApiClient);
  private readonly now = inject(Now).value;
  protected readonly maySync = mayNow('knowledge:manage');
  protected readonly mayTry = mayNow('assistant:ask');
  protected readonly search = signal('');
  protected readonly state = signal<CatalogueState>('all');
  /** Begins anew with other words or another state. */
  protected readonly page = linkedSignal({
    source: () => `${this.search()} ${this.state()}`,
    computation: () => 0,
  });
  protected readonly standing = this.api.get(ENDPOINTS.catalogue);
  protected readonly products = this.api.get(ENDPOINTS.catalogueProducts, () => ({
    query: { search: this.search(), state: this.state(), page: this.page() },
  }));
  protected readonly states: readonly { value: CatalogueState; words: string }[] = [
    { value: 'all', words: 'All' },
    { value: 'available', words: 'Can be bought' },
    { value: 'sold_out', words: 'Sold out' },
    { value: 'unknown', words: 'Nobody knows' },
  ];
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly known = computed(() => (this.standing.hasValue() ? this.standing.value() : null));
  protected readonly list = computed(() => (this.products.hasValue() ? this.products.value() : null));
  protected readonly pages = computed(() =>
    Math.max(1, Math.ceil((this.list()?.count ?? 0) / CATALOGUE_PAGE)),
  );
  protected readonly failure = failureIn(this.standing, this.products);

  constructor() {
    const isMoving = (): boolean => {
      const standing = this.known();
      return standing !== null && (standing.syncAsked || standing.reading !== null);
    };
    for (const resource of [this.standing, this.products]) reloadInSight(resource, LOOK_AGAIN_MS, isMoving);
  }

  protected reload(): void {
    this.standing.reload();
    this.products.reload();
  }

  protected when(at: string | null): string {
    return at === null ? 'never' : shortTimeWords(new Date(at), this.now());
  }

  protected show(state: string): void {
    this.state.set(CATALOGUE_STATES.find((one) => one === state) ?? 'all');
  }

  protected async sync(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set(null);
    try {
      this.standing.set(await this.api.send(ENDPOINTS.syncCatalogue, { body: {} }));
    } catch (error) {
      this.refusal.set(failureOf(error).text);
    } finally {
      this.busy.set(false);
    }
  }
}
