import { Component, input } from '@angular/core';
import { NumberSetting } from './number-setting';
import { SettingSection } from './setting-section';

/** What customers confirmed and nobody of the shop has to approve. */
@Component({
  selector: 'fe-actions-alone',
  imports: [NumberSetting, SettingSection],
  template: `
    <fe-setting-section
      name="actions.cancel_up_to"
      heading="Cancellations without approval"
      [mayChange]="mayChange()"
    >
      <p id="alone-words" class="note">
        An order that was not sent yet, whose customer confirmed that they want it cancelled, is cancelled by
        itself up to this total, in the currency of your shop. 0: somebody always approves it. Only owners
        change this.
      </p>
      <fe-number-setting label="Up to" describedBy="alone-words" />
    </fe-setting-section>
  `,
  styleUrls: ['./settings-page.scss', './inner-sections.scss'],
})
export class ActionsAlone {
  readonly mayChange = input(false);
}
