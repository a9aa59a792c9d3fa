import { Component, inject, input, signal } from '@angular/core';
import {
  HANDOVER_WAYS,
  type HandoverWay,
  LIVE_SETTINGS,
  type LiveSettingName,
  type LiveSettingValues,
} from '@feelori/contracts';
import { type Failure, ShopSettings } from '@feelori/console/core';
import { SettingFoot } from './setting-foot';

const WORDS: Record<HandoverWay, string> = {
  nobody: 'Nobody: whoever takes it',
  'round robin': 'Those who are available, in turn',
};
const AWAY = LIVE_SETTINGS['team.away_after_minutes'];

/** Who gets what the assistant hands over, and when somebody counts as away. */
@Component({
  selector: 'fe-new-handovers',
  imports: [SettingFoot],
  template: `
    @if (settings.view('team.new_handovers'); as setting) {
      <section>
        <h2>New hand-overs</h2>
        <p class="note">
          People say in the menu of their account that they are available; it ends when they sign out, or have
          done nothing in the console for so long.
        </p>
        <form (submit)="$event.preventDefault()">
          <label>
            Given to
            <select #way [disabled]="!mayChange() || busy()" (change)="chooseWay(way.value)">
              @for (one of ways; track one.way) {
                <option [value]="one.way" [selected]="one.way === setting.value">{{ one.words }}</option>
              }
            </select>
          </label>
          <label>
            Away after minutes
            <input
              #minutes
              type="number"
              inputmode="numeric"
              [min]="away.min"
              [max]="away.max"
              step="1"
              [disabled]="!mayChange() || busy()"
              [value]="settings.value('team.away_after_minutes') ?? away.default"
              (change)="chooseMinutes(minutes.valueAsNumber)"
            />
          </label>
        </form>
        @if (wrong()) {
          <p class="bad" role="alert">A whole number from {{ away.min }} to {{ away.max }}.</p>
        }
        <fe-setting-foot
          [setting]="setting"
          [outcome]="outcome()"
          [mayUndo]="mayChange() && !busy()"
          (undo)="undo()"
        />
      </section>
    }
  `,
  styleUrl: './settings-page.scss',
})
export class NewHandovers {
  readonly mayChange = input(false);
  protected readonly settings = inject(ShopSettings);
  protected readonly away = AWAY;
  protected readonly ways = HANDOVER_WAYS.map((way) => ({ way, words: WORDS[way] }));
  protected readonly busy = signal(false);
  protected readonly wrong = signal(false);
  protected readonly outcome = signal<Failure | 'saved' | null>(null);

  protected async chooseWay(value: string): Promise<void> {
    const way = HANDOVER_WAYS.find((one) => one === value);
    if (way !== undefined) await this.change('team.new_handovers', way);
  }

  protected async chooseMinutes(minutes: number): Promise<void> {
    const fits = Number.isInteger(minutes) && minutes >= AWAY.min && minutes <= AWAY.max;
    this.wrong.set(!fits);
    if (fits) await this.change('team.away_after_minutes', minutes);
  }

  protected async undo(): Promise<void> {
    await this.act(() => this.settings.undo('team.new_handovers'));
  }

  private change<Name extends LiveSettingName>(name: Name, value: LiveSettingValues[Name]): Promise<void> {
    return this.act(() => this.settings.change(name, value));
  }

  private async act(act: () => Promise<Failure | null>): Promise<void> {
    this.busy.set(true);
    const failure = await act();
    this.busy.set(false);
    this.outcome.set(failure ?? 'saved');
  }
}
