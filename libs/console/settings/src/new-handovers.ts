import { Component, inject, input } from '@angular/core';
import { HANDOVER_WAYS, type HandoverWay } from '@feelori/contracts';
import { ShopSettings } from '@feelori/console/core';
import { NumberSetting } from './number-setting';
import { SettingSection } from './setting-section';

const WORDS: Record<HandoverWay, string> = {
  nobody: 'Nobody: whoever takes it',
  'round robin': 'Those who are available, in turn',
};

/** Who gets what the assistant hands over, and when somebody counts as away. */
@Component({
  selector: 'fe-new-handovers',
  imports: [NumberSetting, SettingSection],
  template: `
    <fe-setting-section #givenTo name="team.new_handovers" heading="New hand-overs" [mayChange]="mayChange()">
      <form (submit)="$event.preventDefault()">
        <label>
          Given to
          <select #way [disabled]="!givenTo.open()" (change)="chooseWay(way.value, givenTo)">
            @for (one of ways; track one.way) {
              <option [value]="one.way" [selected]="one.way === settings.value('team.new_handovers')">
                {{ one.words }}
              </option>
            }
          </select>
        </label>
      </form>
    </fe-setting-section>
    <fe-setting-section name="team.away_after_minutes" heading="Who counts as away" [mayChange]="mayChange()">
      <p class="note">
        People say in the menu of their account that they are available; it ends when they sign out, or have
        done nothing in the console for so long.
      </p>
      <fe-number-setting label="Away after minutes" />
    </fe-setting-section>
  `,
  styleUrls: ['./settings-page.scss', './inner-sections.scss'],
})
export class NewHandovers {
  readonly mayChange = input(false);
  protected readonly settings = inject(ShopSettings);
  protected readonly ways = HANDOVER_WAYS.map((way) => ({ way, words: WORDS[way] }));

  protected async chooseWay(value: string, section: SettingSection<'team.new_handovers'>): Promise<void> {
    const way = HANDOVER_WAYS.find((one) => one === value);
    if (way !== undefined) await section.change(way);
  }
}
