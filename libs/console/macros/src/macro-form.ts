import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  isMacroStep,
  type Macro,
  MACRO_ACTS,
  MACRO_KEYS,
  MACRO_NAME_MAX,
  MACRO_STEPS_MAX,
  type MacroAct,
  type MacroKey,
  type MacroRequest,
  type MacroStep,
} from '@feelori/contracts';
import { LabelBook, MACRO_ACT_WORDS, SavedReplyBook } from '@feelori/console/core';

interface Choice {
  value: string;
  words: string;
}
const PEOPLE: readonly Choice[] = [
  { value: 'me', words: 'whoever runs it' },
  { value: 'nobody', words: 'nobody' },
];

/** Name, key and steps of a macro, new or changed. */
@Component({
  selector: 'fe-macro-form',
  templateUrl: './macro-form.html',
  styleUrl: './macro-form.scss',
})
export class MacroForm {
  readonly heading = input.required<string>();
  readonly action = input.required<string>();
  readonly macro = input<Macro | null>(null);
  /** Each new one begins the form afresh. */
  readonly round = input(0);
  readonly busy = input(false);
  readonly cancellable = input(false);
  readonly save = output<MacroRequest>();
  readonly stop = output();

  private readonly replies = inject(SavedReplyBook).all;
  private readonly labels = inject(LabelBook).all;
  protected readonly acts = MACRO_ACTS;
  protected readonly actWords = MACRO_ACT_WORDS;
  protected readonly keys = MACRO_KEYS;
  protected readonly nameMax = MACRO_NAME_MAX;
  private readonly source = computed(() => ({ macro: this.macro(), round: this.round() }));
  protected readonly name = linkedSignal({
    source: this.source,
    computation: ({ macro }) => macro?.name ?? '',
  });
  protected readonly key = linkedSignal<{ macro: Macro | null }, MacroKey | null>({
    source: this.source,
    computation: ({ macro }) => macro?.key ?? null,
  });
  protected readonly steps = linkedSignal<{ macro: Macro | null }, readonly MacroStep[]>({
    source: this.source,
    computation: ({ macro }) => macro?.steps ?? [{ act: 'resolve', value: '' }],
  });
  protected readonly mayGrow = computed(() => this.steps().length < MACRO_STEPS_MAX);
  protected readonly savable = computed(
    () =>
      !this.busy() && this.name().trim() !== '' && this.steps().length > 0 && this.steps().every(isMacroStep),
  );

  /** What the value of this act is chosen from; null where it is written or there is none. */
  protected choices(act: MacroAct): readonly Choice[] | null {
    switch (act) {
      case 'reply':
        return this.replies().map(({ id, shortcut }) => ({ value: id, words: `/${shortcut}` }));
      case 'label':
      case 'unlabel':
        return this.labels().map(({ id, name }) => ({ value: id, words: name }));
      case 'assign':
        return PEOPLE;
      case 'snooze':
      case 'resolve':
      case 'hand_back':
        return null;
    }
  }

  protected put(at: number, change: Partial<MacroStep>): void {
    this.steps.update((steps) => steps.map((step, place) => (place === at ? { ...step, ...change } : step)));
  }

  protected putAct(at: number, chosen: string): void {
    const act = MACRO_ACTS.find((one) => one === chosen) ?? 'resolve';
    this.put(at, { act, value: this.choices(act)?.[0]?.value ?? (act === 'snooze' ? '24' : '') });
  }

  protected putKey(chosen: string): void {
    this.key.set(MACRO_KEYS.find((one) => one === chosen) ?? null);
  }

  protected grow(): void {
    this.steps.update((steps) => [...steps, { act: 'resolve', value: '' }]);
  }

  protected drop(at: number): void {
    this.steps.update((steps) => steps.filter((_, place) => place !== at));
  }

  protected submit(): void {
    const steps = this.steps().map(({ act, value }) => ({ act, value }));
    if (this.savable()) this.save.emit({ name: this.name().trim(), key: this.key(), steps });
  }
}
