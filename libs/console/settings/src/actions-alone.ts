import { Component, inject, input, signal } from '@angular/core';
import { LIVE_SETTINGS } from '@feelori/contracts';
import { ShopSettings } from '@feelori/console/core';
import { SettingSection } from './setting-section';

const LIMITS = LIVE_SETTINGS['actions.cancel_up_to'];

/** What customers confirmed and nobody of the shop has to approve. */
@Component({
  selector: 'fe-actions-alone',
  imports: [SettingSection],
  template: `
    <fe-setting-section
      #cancel
      name="actions.cancel_up_to"
      heading="Cancellations without approval"
      [mayChange]="mayChange()"
    >
      <p id="alone-words" class="note">
        An order that was not sent yet, whose customer confirmed that they want it cancelled, is cancelled by
        itself up to this total, in the currency of your shop. 0: somebody always approves it. Only owners
        change this.
      </p>
      <form (submit)="$event.preventDefault()">
        <label>
          Up to
          <input
            #amount
            type="number"
            inputmode="numeric"
            aria-describedby="alone-words"
            [min]="limits.min"
            [max]="limits.max"
            step="1"
            [disabled]="!cancel.open()"
            [value]="settings.value('actions.cancel_up_to') ?? limits.default"
            (change)="choose(amount.valueAsNumber, cancel)"
          />
        </label>
      </form>
      @if (wrong()) {
        <p class="bad" role="alert">A whole number from {{ limits.min }} to {{ limits.max }}.</p>
      }
    </fe-setting-section>
  `,
  styleUrls: ['./settings-page.scss', './inner-sections.scss'],
})
export class ActionsAlone {
  readonly mayChange = input(false);
  protected readonly settings = inject(ShopSettings);
  protected readonly limits = LIMITS;
  protected readonly wrong = signal(false);

  protected async choose(amount: number, section: SettingSection<'actions.cancel_up_to'>): Promise<void> {
    const fits = Number.isInteger(amount) && amount >= LIMITS.min && amount <= LIMITS.max;
    this.wrong.set(!fits);
    if (fits) await section.change(amount);
  }
}
