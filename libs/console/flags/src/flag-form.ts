import { Component, computed, input, linkedSignal, output } from '@angular/core';
import {
  FLAG_STATES,
  FLAG_TURNS,
  type FlagState,
  type FlagValue,
  type FlagView,
  isMeasured,
} from '@feelori/contracts';
import { FlagCustomers } from './flag-customers';
import { draftFault, type FlagDraft, draftOf, isChanged, valueOf } from './flag-draft';
import { FLAG_WORDS, STATE_WORDS } from './flag-words';

/** What a flag is set to; what is being changed is begun afresh when somebody else changes it. */
@Component({
  selector: 'fe-flag-form',
  imports: [FlagCustomers],
  templateUrl: './flag-form.html',
  styleUrls: ['../../ui/src/managed-form.scss', './flag-form.scss'],
})
export class FlagForm {
  readonly flag = input.required<FlagView>();
  /** It can be changed now. */
  readonly open = input(false);
  readonly mayChange = input(false);
  readonly save = output<FlagValue>();

  protected readonly turns = FLAG_TURNS;
  protected readonly words = STATE_WORDS;
  protected readonly name = computed(() => FLAG_WORDS[this.flag().name]);
  protected readonly draft = linkedSignal<FlagDraft>(() => draftOf(this.flag()));
  /** Where nothing is measured there is nothing to compare. */
  protected readonly states = computed(() =>
    FLAG_STATES.filter((state) => state !== 'experiment' || isMeasured(this.flag().name)),
  );
  protected readonly hasShare = computed(() => ['some', 'experiment'].includes(this.draft().state));
  protected readonly changed = computed(() => isChanged(this.draft(), this.flag()));
  private readonly wrong = computed(() => draftFault(this.flag().name, this.draft()));
  protected readonly fault = computed(() => {
    const wrong = this.wrong();
    return wrong === null ? null : `This ${wrong.message}.`;
  });

  protected put(change: Partial<FlagDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected choose(state: FlagState): void {
    this.put({ state });
  }

  protected faultAt(field: string): string | null {
    return this.wrong()?.field === `value.${field}` ? this.fault() : null;
  }

  protected submit(): void {
    if (this.wrong() === null && this.changed()) this.save.emit(valueOf(this.draft()));
  }
}
