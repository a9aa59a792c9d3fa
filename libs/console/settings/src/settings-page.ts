import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import {
  LIVE_SETTINGS,
  type LiveSettingName,
  type OpeningHours,
  type SecondFactorDuty,
  WORKING_MODES,
  type WorkingMode,
} from '@feelori/contracts';
import { mayNow, ShopSettings, type Failure, WORKING_MODE_WORDS } from '@feelori/console/core';
import { Page, FailurePanel } from '@feelori/console/ui';
import { OpeningHoursForm } from './opening-hours-form';
import { NewHandovers } from './new-handovers';
import { SecondFactorChoice } from './second-factor-choice';
import { SettingFoot } from './setting-foot';
import { ShopName } from './shop-name';

const IDLE = LIVE_SETTINGS['assistant.idle_handback_minutes'];

/** How the assistant works: what becomes of its answers, and when a quiet conversation goes back to it. */
@Component({
  selector: 'fe-settings-page',
  imports: [
    FormsModule,
    OpeningHoursForm,
    Page,
    RouterLink,
    NewHandovers,
    SecondFactorChoice,
    SettingFoot,
    ShopName,
    FailurePanel,
  ],
  templateUrl: './settings-page.html',
  styleUrl: './settings-page.scss',
})
export class SettingsPage {
  protected readonly settings = inject(ShopSettings);
  protected readonly mayChange = mayNow('settings:change');
  protected readonly mayRequire = mayNow('team:second-factor');
  protected readonly modes = WORKING_MODES.map((mode) => ({ mode, ...WORKING_MODE_WORDS[mode] }));
  protected readonly limits = IDLE;
  protected readonly shopVariable = '{{shop_name}}';
  protected readonly busy = signal(false);
  /** What the last change came to, by its setting. */
  protected readonly failures = signal<Partial<Record<LiveSettingName, Failure | 'saved'>>>({});

  protected readonly chosen = linkedSignal(() => this.settings.mode());
  private readonly idle = computed(() => this.settings.value('assistant.idle_handback_minutes') ?? 0);
  protected readonly minutes = linkedSignal<number | null>(() => this.idle());
  protected readonly minutesFit = computed(() => {
    const minutes = this.minutes();
    return minutes !== null && Number.isInteger(minutes) && minutes >= IDLE.min && minutes <= IDLE.max;
  });
  protected readonly minutesChanged = computed(() => this.minutes() !== this.idle());

  protected async choose(mode: WorkingMode): Promise<void> {
    this.chosen.set(mode);
    await this.save('assistant.mode', () => this.settings.change('assistant.mode', mode));
    // What was refused is not what holds.
    this.chosen.set(this.settings.mode());
  }

  protected async saveMinutes(): Promise<void> {
    const minutes = this.minutes();
    if (minutes === null || !this.minutesFit()) return;
    const name = 'assistant.idle_handback_minutes';
    await this.save(name, () => this.settings.change(name, minutes));
  }

  protected async requireSecondFactor(duty: SecondFactorDuty): Promise<void> {
    const name = 'team.second_factor';
    await this.save(name, () => this.settings.change(name, duty));
  }

  protected async saveShopName(name: string): Promise<void> {
    await this.save('shop.name', () => this.settings.change('shop.name', name));
  }

  protected async saveHours(hours: OpeningHours): Promise<void> {
    await this.save('shop.opening_hours', () => this.settings.change('shop.opening_hours', hours));
  }

  protected async undo(name: LiveSettingName): Promise<void> {
    await this.save(name, () => this.settings.undo(name));
  }

  private async save(name: LiveSettingName, act: () => Promise<Failure | null>): Promise<void> {
    this.busy.set(true);
    const failure = await act();
    this.busy.set(false);
    this.failures.set({ [name]: failure ?? 'saved' });
  }
}
