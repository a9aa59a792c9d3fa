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
      heading="What needs no approval"
      [mayChange]="mayChange()"
    >
      <p id="alone-words" class="note">
        What a customer confirmed, and the shop's rules allow, is done by itself where the whole order costs
        no more than this, in the currency of your shop. 0: somebody always approves it. Only owners change
        this.
      </p>
      <fe-number-setting label="Cancel an order, up to" describedBy="alone-words" />
    </fe-setting-section>
    <fe-setting-section name="actions.address_up_to" [mayChange]="mayChange()">
      <fe-number-setting label="Send it to another address, up to" describedBy="alone-words" />
    </fe-setting-section>
    <fe-setting-section name="actions.return_up_to" [mayChange]="mayChange()">
      <fe-number-setting label="Take something back, up to" describedBy="alone-words" />
    </fe-setting-section>
    <fe-setting-section name="actions.exchange_up_to" [mayChange]="mayChange()">
      <fe-number-setting label="Exchange something, up to" describedBy="alone-words" />
    </fe-setting-section>
    <fe-setting-section
      name="actions.return_days"
      heading="Returns in the chat"
      [mayChange]="mayChangeRules()"
    >
      <p id="return-words" class="note">
        So many days after a parcel arrived the assistant prepares a return or an exchange for you. Later
        ones, and all with 0 days, go to a person of the shop.
      </p>
      <fe-number-setting label="Days" describedBy="return-words" />
    </fe-setting-section>
  `,
  styleUrls: ['./settings-page.scss', './inner-sections.scss'],
})
export class ActionsAlone {
  readonly mayChange = input(false);
  readonly mayChangeRules = input(false);
}
