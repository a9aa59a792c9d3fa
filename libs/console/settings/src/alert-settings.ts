import { Component, input } from '@angular/core';
import { LineSetting } from './line-setting';
import { NumberSetting } from './number-setting';
import { SettingSection } from './setting-section';

/** Who is mailed when something needs a person, and how often again. */
@Component({
  selector: 'fe-alert-settings',
  imports: [LineSetting, NumberSetting, SettingSection],
  template: `
    <fe-setting-section name="alerts.email_to" heading="Alerts by e-mail" [mayChange]="mayChange()">
      <p id="alert-words" class="note">
        Who is mailed when something needs a person: e-mail addresses with commas between them. Whoever runs
        the server names the mail server (SMTP_URL).
      </p>
      <fe-line-setting
        label="Addresses"
        describedBy="alert-words"
        faultWords="E-mail addresses with commas between them."
      />
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
}
