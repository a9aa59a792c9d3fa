import { Component, input } from '@angular/core';
import { LIVE_SETTINGS } from '@feelori/contracts';
import { NumberSetting } from './number-setting';
import { SettingSection } from './setting-section';

const KEPT = [
  { name: 'figures.minutes_kept_hours', heading: 'Figures of minutes', label: 'Hours' },
  { name: 'figures.hours_kept_days', heading: 'Figures of hours', label: 'Days' },
  { name: 'figures.days_kept_days', heading: 'Figures of days', label: 'Days' },
] as const;

/** How long the figures of Home are kept. */
@Component({
  selector: 'fe-figures-kept',
  imports: [NumberSetting, SettingSection],
  template: `
    @for (one of kept; track one.name) {
      <fe-setting-section [name]="one.name" [heading]="one.heading" [mayChange]="mayChange()">
        <p class="note" [id]="one.name">{{ one.words }}</p>
        <fe-number-setting [label]="one.label" [describedBy]="one.name" />
      </fe-setting-section>
    }
  `,
  styleUrls: ['./settings-page.scss', './inner-sections.scss'],
})
export class FiguresKept {
  readonly mayChange = input(false);
  protected readonly kept = KEPT.map((one) => {
    const { purpose } = LIVE_SETTINGS[one.name];
    return { ...one, words: `${purpose[0]?.toUpperCase()}${purpose.slice(1)}.` };
  });
}
