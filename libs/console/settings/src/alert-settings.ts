import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { LIVE_SETTINGS, valueFault } from '@feelori/contracts';
import { ShopSettings } from '@feelori/console/core';
import { NumberSetting } from './number-setting';
import { SettingSection } from './setting-section';

/** Who is mailed when something needs a person, and how often again. */
@Component({
  selector: 'fe-alert-settings',
  imports: [NumberSetting, SettingSection],
  template: `
    <fe-setting-section #to name="alerts.email_to" heading="Alerts by e-mail" [mayChange]="mayChange()">
      <p id="alert-words" class="note">
        Who is mailed when something needs a person: e-mail addresses with commas between them. Whoever runs
        the server names the mail server (SMTP_URL).
      </p>
      <form novalidate (submit)="$event.preventDefault(); to.change(typed().trim())">
        <label>
          Addresses
          <input
            #box
            type="text"
            autocomplete="off"
            aria-describedby="alert-words"
            [maxLength]="max"
            [disabled]="!to.open()"
            [value]="held()"
            (input)="typed.set(box.value)"
          />
        </label>
        @if (mayChange()) {
          <button type="submit" [disabled]="!to.open() || !changed() || wrong() !== null">Save</button>
        }
      </form>
      @if (wrong()) {
        <p class="bad" role="alert">E-mail addresses with commas between them.</p>
      }
    </fe-setting-section>
    <fe-setting-section name="alerts.repeat_hours" heading="Alerts again" [mayChange]="mayChange()">
      <p id="again-words" class="note">
        After so many hours an alert that still holds is told again. 0: never.
      </p>
      <fe-number-setting label="Hours" describedBy="again-words" />
    </fe-setting-section>
  `,
  styleUrls: ['./settings-page.scss', './inner-sections.scss'],
})
export class AlertSettings {
  readonly mayChange = input(false);

  private readonly settings = inject(ShopSettings);
  protected readonly max = LIVE_SETTINGS['alerts.email_to'].max;
  protected readonly held = computed(() => this.settings.value('alerts.email_to') ?? '');
  protected readonly typed = linkedSignal(() => this.held());
  protected readonly changed = computed(() => this.typed().trim() !== this.held());
  protected readonly wrong = computed(() => valueFault('alerts.email_to', this.typed().trim()));
}
