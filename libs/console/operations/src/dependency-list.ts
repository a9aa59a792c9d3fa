import { Component, computed, inject, input, signal } from '@angular/core';
import type { BreakerView, OperationsView } from '@feelori/contracts';
import { dependencyName, lastedWords, mayNow, Now } from '@feelori/console/core';
import { BreakerPastList } from './breaker-past-list';
import { STATE_WORDS } from './operations-words';
import { OperationsStore } from './operations-store';

/** What we depend on: how each is, since when, and the way to it. */
@Component({
  selector: 'fe-dependency-list',
  imports: [BreakerPastList],
  templateUrl: './dependency-list.html',
  styleUrls: ['../../ui/src/report-page.scss', './operations-page.scss'],
})
export class DependencyList {
  readonly view = input.required<OperationsView>();
  private readonly now = inject(Now).value;
  protected readonly store = inject(OperationsStore);
  protected readonly mayAct = mayNow('operations:act');
  /** The breaker that is about to be closed by hand. */
  protected readonly asked = signal<string | null>(null);
  /** The one whose history is shown. */
  protected readonly opened = signal<string | null>(null);
  protected readonly stateWords = STATE_WORDS;
  protected readonly name = dependencyName;
  /** What is not as it should be comes first. */
  protected readonly dependencies = computed(() => [
    ...this.view().dependencies.filter(({ state }) => state !== 'up'),
    ...this.view().dependencies.filter(({ state }) => state === 'up'),
  ]);
  private readonly breakers = computed(
    () => new Map<string, BreakerView>(this.view().breakers.map((one) => [one.name, one])),
  );

  protected breaker(name: string): BreakerView | null {
    return this.breakers().get(name) ?? null;
  }

  protected since(at: string | null): string {
    return at === null
      ? ''
      : `for ${lastedWords(new Date(at), this.now())}`.replace('for just now', 'just now');
  }

  protected async put(name: string, to: 'open' | 'closed'): Promise<void> {
    this.asked.set(null);
    await this.store.putBreaker(name, to);
  }
}
