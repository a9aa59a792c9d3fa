import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { type FlagValue, type FlagView } from '@feelori/contracts';
import { type Failure, mayNow, Now } from '@feelori/console/core';
import { FlagForm } from './flag-form';
import { FlagPast } from './flag-past';
import { byWords, FLAG_WORDS, valueWords } from './flag-words';
import { FlagsStore } from './flags-store';

/** One flag: what it does, how it is set and by whom, the form to change it, and how it was before. */
@Component({
  selector: 'fe-flag-card',
  imports: [FlagForm, FlagPast],
  templateUrl: './flag-card.html',
  styleUrls: ['../../ui/src/report-page.scss', './flag-card.scss'],
})
export class FlagCard {
  readonly flag = input.required<FlagView>();

  private readonly store = inject(FlagsStore);
  private readonly now = inject(Now).value;
  private readonly busy = signal(false);
  /** What the last change came to; forgotten when somebody else makes another one. */
  protected readonly outcome = signal<Failure | 'saved' | null>(null);
  protected readonly mayChange = mayNow('flags:change');
  protected readonly open = computed(() => this.mayChange() && !this.busy());
  protected readonly name = computed(() => FLAG_WORDS[this.flag().name]);
  protected readonly state = computed(() => valueWords(this.flag().value));
  protected readonly by = computed(() => byWords(this.flag(), this.now()));
  protected readonly refusal = computed(() => {
    const outcome = this.outcome();
    return outcome === null || outcome === 'saved' ? null : outcome.text;
  });
  /** The figures of an experiment are wanted at once, earlier versions when somebody opens them. */
  protected readonly isOpen = linkedSignal(() => this.flag().value.state === 'experiment');

  protected async change(value: FlagValue): Promise<void> {
    await this.act(() => this.store.change(this.flag(), value));
  }

  protected async undo(toVersion: number): Promise<void> {
    await this.act(() => this.store.undo(this.flag(), toVersion));
  }

  private async act(act: () => Promise<Failure | null>): Promise<void> {
    this.busy.set(true);
    this.outcome.set(null);
    const failure = await act();
    this.busy.set(false);
    this.outcome.set(failure ?? 'saved');
  }
}
