import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { LIVE_SETTINGS, type LiveSettingName, valueFault } from '@feelori/contracts';
import { ShopSettings } from '@feelori/console/core';
import { SettingSection } from './setting-section';

type LineName = {
  [Name in LiveSettingName]: (typeof LIVE_SETTINGS)[Name]['type'] extends 'line' ? Name : never;
}[LiveSettingName];

/** The line of text of the section it stands in. What does not fit cannot be saved. */
@Component({
  selector: 'fe-line-setting',
  template: `
    <form novalidate (submit)="$event.preventDefault(); section.change(line())">
      <label>
        {{ label() }}
        <input
          #box
          type="text"
          dir="auto"
          autocomplete="off"
          [attr.inputmode]="keyboard()"
          [attr.aria-describedby]="describedBy()"
          [maxLength]="max()"
          [disabled]="!section.open()"
          [value]="typed()"
          (input)="typed.set(box.value)"
        />
      </label>
      @if (section.mayChange()) {
        <button type="submit" [disabled]="!section.open() || line() === held() || wrong()">Save</button>
      }
    </form>
    @if (wrong()) {
      <p class="bad" role="alert">{{ faultWords() }}</p>
    }
  `,
  styleUrls: ['./settings-page.scss', './inner-sections.scss'],
})
export class LineSetting {
  readonly label = input.required<string>();
  /** The id of what explains it. */
  readonly describedBy = input<string | null>(null);
  /** Said where it does not fit. */
  readonly faultWords = input('This does not fit.');
  readonly keyboard = input<'text' | 'numeric'>('text');

  private readonly settings = inject(ShopSettings);
  protected readonly section = inject<SettingSection<LineName>>(SettingSection);
  protected readonly max = computed(() => LIVE_SETTINGS[this.section.name()].max);
  protected readonly held = computed(() => this.settings.value(this.section.name()) ?? '');
  protected readonly typed = linkedSignal(() => this.held());
  protected readonly line = computed(() => this.typed().trim());
  protected readonly wrong = computed(() => valueFault(this.section.name(), this.line()) !== null);
}
