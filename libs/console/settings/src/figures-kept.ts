import { Component, inject, input, signal } from '@angular/core';
import { LIVE_SETTINGS } from '@feelori/contracts';
import { ShopSettings } from '@feelori/console/core';
import { SettingSection } from './setting-section';

const KEPT = [
  { name: 'figures.minutes_kept_hours', heading: 'Figures of minutes', label: 'Hours' },
  { name: 'figures.hours_kept_days', heading: 'Figures of hours', label: 'Days' },
  { name: 'figures.days_kept_days', heading: 'Figures of days', label: 'Days' },
] as const;
type KeptName = (typeof KEPT)[number]['name'];

/** How long the figures of Home are kept. */
@Component({
  selector: 'fe-figures-kept',
  imports: [SettingSection],
  template: `
    @for (one of kept; track one.name) {
      <fe-setting-section #section [name]="one.name" [heading]="one.heading" [mayChange]="mayChange()">
        <p class="note" [id]="one.name">{{ one.words }}</p>
        <form (submit)="$event.preventDefault()">
          <label>
            {{ one.label }}
            <input
              #count
              type="number"
              inputmode="numeric"
              step="1"
              [attr.aria-describedby]="one.name"
              [min]="one.min"
              [max]="one.max"
              [disabled]="!section.open()"
              [value]="settings.value(one.name) ?? one.default"
              (change)="choose(one, count.valueAsNumber, section)"
            />
          </label>
        </form>
        @if (wrong() === one.name) {
          <p class="bad" role="alert">A whole number from {{ one.min }} to {{ one.max }}.</p>
        }
      </fe-setting-section>
    }
  `,
  styleUrls: ['./settings-page.scss', './new-handovers.scss'],
})
export class FiguresKept {
  readonly mayChange = input(false);
  protected readonly settings = inject(ShopSettings);
  protected readonly wrong = signal<KeptName | null>(null);
  protected readonly kept = KEPT.map((one) => {
    const { min, max, default: value, purpose } = LIVE_SETTINGS[one.name];
    return { ...one, min, max, default: value, words: `${purpose[0]?.toUpperCase()}${purpose.slice(1)}.` };
  });

  protected async choose(
    { name, min, max }: { name: KeptName; min: number; max: number },
    count: number,
    section: Pick<SettingSection<KeptName>, 'change'>,
  ): Promise<void> {
    const fits = Number.isInteger(count) && count >= min && count <= max;
    this.wrong.set(fits ? null : name);
    if (fits) await section.change(count);
  }
}
