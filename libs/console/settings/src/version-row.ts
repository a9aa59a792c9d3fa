import {
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { LiveSettingName, SettingVersion } from '@feelori/contracts';
import { focusNext, Now, whenWords } from '@feelori/console/core';
import { ChangedParts } from './changed-parts';
import { changeWords } from './change-words';

/** One version of a setting: who made it, when, what it changed, and the way back to it, which asks first. */
@Component({
  selector: 'fe-version-row',
  imports: [ChangedParts],
  template: `
    <p class="head">{{ words() }}</p>
    @if (changed(); as parts) {
      <fe-changed-parts [parts]="parts" />
    }
    @if (isNow()) {
      <p>This holds now.</p>
    } @else if (back().length === 0) {
      <p>The same holds now.</p>
    } @else if (asked()) {
      <div class="sure" role="group" [attr.aria-label]="'Go back to ' + title()">
        <p>Then this changes, everywhere within two seconds:</p>
        <fe-changed-parts [parts]="back()" />
        <p class="head">
          <button #sure type="button" class="first" [disabled]="!mayChange()" (click)="goBack.emit()">
            Go back to it
          </button>
          <button type="button" (click)="leave()">Leave it as it is</button>
        </p>
      </div>
    } @else if (mayChange()) {
      <button #opener type="button" (click)="ask()">
        Go back to this<span class="fe-unseen">: {{ title() }}</span>
      </button>
    }
  `,
  styleUrl: './version-list.scss',
})
export class VersionRow {
  readonly name = input.required<LiveSettingName>();
  readonly version = input.required<SettingVersion>();
  /** The one before it; null for the first, and where that is not kept any more. */
  readonly before = input<SettingVersion | null>(null);
  readonly current = input.required<SettingVersion>();
  readonly mayChange = input(false);
  readonly goBack = output();

  private readonly now = inject(Now).value;
  private readonly focusNext = focusNext();
  private readonly sure = viewChild<ElementRef<HTMLElement>>('sure');
  private readonly opener = viewChild<ElementRef<HTMLElement>>('opener');
  protected readonly asked = signal(false);
  protected readonly isNow = computed(() => this.version().version === this.current().version);
  protected readonly changed = computed(() => {
    const before = this.before();
    return before === null ? null : changeWords(this.name(), before.value, this.version().value);
  });
  protected readonly back = computed(() =>
    changeWords(this.name(), this.current().value, this.version().value),
  );
  protected readonly title = computed(() => {
    const { version, at } = this.version();
    return at === null ? 'how it was set up' : `version ${version}, ${whenWords(at, this.now())}`;
  });
  protected readonly words = computed(() => {
    const { by, at } = this.version();
    if (at === null) return 'As it was set up.';
    return `${by?.name || 'Somebody'}, ${whenWords(at, this.now())}`;
  });

  protected ask(): void {
    this.asked.set(true);
    this.focusNext(this.sure);
  }

  protected leave(): void {
    this.asked.set(false);
    this.focusNext(this.opener);
  }
}
