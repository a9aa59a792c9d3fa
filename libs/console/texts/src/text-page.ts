import {
  Component,
  computed,
  DOCUMENT,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { exampleText, type Language, LANGUAGES, TEXT_PLACES, textFault } from '@feelori/contracts';
import { mayNow, Now, shortTimeWords } from '@feelori/console/core';
import { EmptyState, FailurePanel, Page, Skeleton } from '@feelori/console/ui';
import { LANGUAGE_NAMES } from './language-names';
import { PhonePreview } from './phone-preview';
import { brokenWords, changedWords } from './text-state';
import { TextStore } from './text-store';

const LEAVE = 'What you wrote is not saved. Leave it?';

/** One text: its words in each language, how a phone draws them, and its versions. */
@Component({
  selector: 'fe-text-page',
  imports: [EmptyState, FailurePanel, Page, PhonePreview, RouterLink, Skeleton],
  providers: [TextStore],
  templateUrl: './text-page.html',
  styleUrls: ['../../ui/src/cards-page.scss', './texts-page.scss', './text-page.scss'],
  host: { '(window:beforeunload)': 'typed() && $event.preventDefault()' },
})
export class TextPage {
  /** From the URL: `/texts/:id`, and the language that was looked at. */
  readonly id = input.required<string>();
  readonly language = input<string>();

  private readonly window = inject(DOCUMENT).defaultView;
  private readonly now = inject(Now).value;
  protected readonly store = inject(TextStore);
  protected readonly mayChange = mayNow('texts:change');
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;
  protected readonly saved = signal(false);
  /** What was typed in this language and is not saved; null where nothing was. */
  protected readonly typed = signal<string | null>(null);
  protected readonly value = computed(() => this.typed() ?? this.store.wording()?.value ?? '');
  protected readonly changedWords = changedWords;
  protected readonly brokenWords = brokenWords;
  protected readonly place = computed(() => TEXT_PLACES[this.store.text()?.place ?? 'line']);
  protected readonly example = computed(() => {
    const text = this.store.text();
    return text === undefined ? '' : exampleText(this.value(), text.variables);
  });
  protected readonly fault = computed(() => {
    const text = this.store.text();
    return text === undefined || this.typed() === null ? null : textFault(text, this.value());
  });
  protected readonly savable = computed(
    () =>
      !this.store.busy() &&
      this.fault() === null &&
      this.typed() !== null &&
      this.typed() !== this.store.wording()?.value,
  );
  protected readonly chosen = linkedSignal<Language>(
    () => LANGUAGES.find((one) => one === this.language()) ?? 'en',
  );

  constructor() {
    effect(() => {
      this.store.id.set(this.id());
      this.store.language.set(this.chosen());
      untracked(() => {
        this.typed.set(null);
        this.saved.set(false);
      });
    });
  }

  /** Asks where words would be lost. */
  mayLeave(): boolean {
    const typed = this.typed();
    const isSame = typed === null || typed === this.store.wording()?.value;
    return isSame || (this.window?.confirm(LEAVE) ?? true);
  }

  protected choose(language: Language): void {
    if (this.mayLeave()) this.chosen.set(language);
  }

  protected put(value: string): void {
    this.saved.set(false);
    this.typed.set(value);
  }

  protected when(at: string): string {
    return shortTimeWords(new Date(at), this.now());
  }

  protected async save(): Promise<void> {
    const wording = this.store.wording();
    const typed = this.typed();
    if (!this.savable() || wording === undefined || typed === null) return;
    if ((await this.store.save(wording, typed)) === null) return;
    // What was typed meanwhile is for the next time.
    if (this.typed() === typed) this.typed.set(null);
    this.saved.set(true);
  }

  protected async undo(version: number): Promise<void> {
    const wording = this.store.wording();
    if (wording === undefined || !this.mayLeave()) return;
    if ((await this.store.undo(wording, version)) === null) return;
    this.typed.set(null);
    this.saved.set(true);
  }
}
