import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { LIVE_SETTINGS, valueFault } from '@feelori/contracts';
import { ShopSettings } from '@feelori/console/core';
import { type NumberName, numberWords } from './number-words';
import { SettingSection } from './setting-section';

/** The number of the section it stands in. What does not fit, or is refused, gives way to what holds. */
@Component({
  selector: 'fe-number-setting',
  template: `
    <form novalidate (submit)="$event.preventDefault(); choose(box)">
      <label>
        {{ label() }}
        <input
          #box
          type="number"
          inputmode="numeric"
          [attr.aria-describedby]="describedByAll()"
          [min]="rule().min"
          [max]="rule().max"
          step="1"
          [disabled]="!section.open()"
          [value]="held()"
          (input)="typed.set(box.value)"
        />
      </label>
      <span class="meaning" [id]="meaningId()">{{ meaning() }}</span>
      @if (section.mayChange()) {
        <button type="submit" [disabled]="!section.open() || !changed()">Save</button>
      }
    </form>
    @if (wrong()) {
      <p class="bad" role="alert">{{ limits() }}</p>
    }
  `,
  styleUrls: ['./settings-page.scss', './inner-sections.scss'],
})
export class NumberSetting {
  readonly label = input.required<string>();
  /** The id of what explains it. */
  readonly describedBy = input<string | null>(null);

  private readonly settings = inject(ShopSettings);
  protected readonly section = inject<SettingSection<NumberName>>(SettingSection);
  protected readonly rule = computed(() => LIVE_SETTINGS[this.section.name()]);
  protected readonly limits = computed(() => {
    const { min, max, ...rule } = this.rule();
    return 'leastAboveZero' in rule
      ? `0, or a whole number from ${rule.leastAboveZero} to ${max}.`
      : `A whole number from ${min} to ${max}.`;
  });
  protected readonly held = computed(() => this.settings.value(this.section.name()) ?? this.rule().default);
  protected readonly typed = linkedSignal(() => String(this.held()));
  protected readonly changed = computed(() => this.typed() !== String(this.held()));
  /** What is typed, as it will hold; nothing where it cannot. */
  protected readonly meaning = computed(() => {
    const [name, value] = [this.section.name(), this.typed() === '' ? NaN : Number(this.typed())];
    return valueFault(name, value) === null ? numberWords(name, value) : '';
  });
  protected readonly meaningId = computed(() => `${this.section.name()}-means`);
  protected readonly describedByAll = computed(() =>
    [this.describedBy(), this.meaningId()].filter((id) => id !== null).join(' '),
  );
  protected readonly wrong = signal(false);

  protected async choose(box: HTMLInputElement): Promise<void> {
    const value = box.valueAsNumber;
    const fits = valueFault(this.section.name(), value) === null;
    this.wrong.set(!fits);
    if (fits) await this.section.change(value);
    box.value = String(this.held());
    this.typed.set(box.value);
  }
}
