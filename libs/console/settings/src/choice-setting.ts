import { Component, computed, inject, input } from '@angular/core';
import { LIVE_SETTINGS, type LiveSettingName, type LiveSettingValues } from '@feelori/contracts';
import { ShopSettings } from '@feelori/console/core';
import { SettingSection } from './setting-section';

type ChoiceName = {
  [Name in LiveSettingName]: (typeof LIVE_SETTINGS)[Name]['type'] extends 'choice' ? Name : never;
}[LiveSettingName];

/** The choice of the section it stands in. */
@Component({
  selector: 'fe-choice-setting',
  template: `
    <form (submit)="$event.preventDefault()">
      <label>
        {{ label() }}
        <select
          #box
          [attr.aria-describedby]="describedBy()"
          [disabled]="!section.open()"
          (change)="choose(box.value)"
        >
          @for (one of choices(); track one) {
            <option [value]="one" [selected]="one === held()">{{ words()[one] ?? one }}</option>
          }
        </select>
      </label>
    </form>
  `,
  styleUrls: ['./settings-page.scss', './inner-sections.scss'],
})
export class ChoiceSetting {
  readonly label = input.required<string>();
  /** What each choice is called; as it is where nothing stands here. */
  readonly words = input<Readonly<Record<string, string>>>({});
  /** The id of what explains it. */
  readonly describedBy = input<string | null>(null);

  private readonly settings = inject(ShopSettings);
  protected readonly section = inject<SettingSection<ChoiceName>>(SettingSection);
  protected readonly choices = computed(
    () => LIVE_SETTINGS[this.section.name()].choices as readonly string[],
  );
  protected readonly held = computed(() => this.settings.value(this.section.name()));

  protected async choose(value: string): Promise<void> {
    if (this.choices().includes(value)) await this.section.change(value as LiveSettingValues[ChoiceName]);
  }
}
