import { Component, inject, input } from '@angular/core';
import { LIVE_SETTINGS } from '@feelori/contracts';
import { ShopSettings } from '@feelori/console/core';
import { SettingSection } from './setting-section';

const SWITCHES = [
  {
    name: 'assistant.hears_voice_notes',
    heading: 'Voice notes',
    label: 'Write down what is said, and answer it',
    without: 'they are for people',
  },
  {
    name: 'assistant.looks_at_pictures',
    heading: 'Pictures',
    label: 'Look what a picture shows, and search for it',
    without: 'they are for people',
  },
  {
    name: 'assistant.knows_by_meaning',
    heading: 'Articles by their meaning',
    label: 'Find articles by what they mean, too',
    without: 'words alone find them',
  },
] as const;

/** Whether models hear voice notes, look at pictures and find articles by their meaning. */
@Component({
  selector: 'fe-recognition-settings',
  imports: [SettingSection],
  template: `
    @for (one of switches; track one.name) {
      <fe-setting-section #section [name]="one.name" [heading]="one.heading" [mayChange]="mayChange()">
        <p class="note" [id]="one.name">{{ one.words }}</p>
        <label class="switch">
          <input
            #box
            type="checkbox"
            [attr.aria-describedby]="one.name"
            [disabled]="!section.open()"
            [checked]="settings.value(one.name) ?? true"
            (change)="section.change(box.checked)"
          />
          {{ one.label }}
        </label>
      </fe-setting-section>
    }
  `,
  styleUrls: ['./settings-page.scss', './inner-sections.scss'],
})
export class RecognitionSettings {
  readonly mayChange = input(false);
  protected readonly settings = inject(ShopSettings);
  protected readonly switches = SWITCHES.map((one) => {
    const { purpose } = LIVE_SETTINGS[one.name];
    return {
      ...one,
      words: `${purpose[0]?.toUpperCase()}${purpose.slice(1)}. Without a model ${one.without}.`,
    };
  });
}
