import { Component, inject, input, signal } from '@angular/core';
import { HANDOVER_WAYS, type HandoverWay, LIVE_SETTINGS } from '@feelori/contracts';
import { ShopSettings } from '@feelori/console/core';
import { SettingSection } from './setting-section';

const WORDS: Record<HandoverWay, string> = {
  nobody: 'Nobody: whoever takes it',
  'round robin': 'Those who are available, in turn',
};
const AWAY = LIVE_SETTINGS['team.away_after_minutes'];

/** Who gets what the assistant hands over, and when somebody counts as away. */
@Component({
  selector: 'fe-new-handovers',
  imports: [SettingSection],
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
    <fe-setting-section
      #awayAfter
      name="team.away_after_minutes"
      heading="Who counts as away"
      [mayChange]="mayChange()"
    >
      <p class="note">
        People say in the menu of their account that they are available; it ends when they sign out, or have
        done nothing in the console for so long.
      </p>
      <form (submit)="$event.preventDefault()">
        <label>
          Away after minutes
          <input
            #minutes
            type="number"
            inputmode="numeric"
            [min]="away.min"
            [max]="away.max"
            step="1"
            [disabled]="!awayAfter.open()"
            [value]="settings.value('team.away_after_minutes') ?? away.default"
            (change)="chooseMinutes(minutes.valueAsNumber, awayAfter)"
          />
        </label>
      </form>
      @if (wrong()) {
        <p class="bad" role="alert">A whole number from {{ away.min }} to {{ away.max }}.</p>
      }
    </fe-setting-section>
  `,
  styleUrls: ['./settings-page.scss', './inner-sections.scss'],
})
export class NewHandovers {
  readonly mayChange = input(false);
  protected readonly settings = inject(ShopSettings);
  protected readonly away = AWAY;
  protected readonly ways = HANDOVER_WAYS.map((way) => ({ way, words: WORDS[way] }));
  protected readonly wrong = signal(false);

  protected async chooseWay(value: string, section: SettingSection<'team.new_handovers'>): Promise<void> {
    const way = HANDOVER_WAYS.find((one) => one === value);
    if (way !== undefined) await section.change(way);
  }

  protected async chooseMinutes(
    minutes: number,
    section: SettingSection<'team.away_after_minutes'>,
  ): Promise<void> {
    const fits = Number.isInteger(minutes) && minutes >= AWAY.min && minutes <= AWAY.max;
    this.wrong.set(!fits);
    if (fits) await section.change(minutes);
  }
}
