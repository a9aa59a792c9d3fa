import { Component, inject, input } from '@angular/core';
import { ShopSettings } from '@feelori/console/core';
import { CheckoutNewsForm } from './checkout-news-form';
import { NewsTemplateList } from './news-template-list';
import { SettingSection } from './setting-section';

/** Whether customers are reminded of a checkout that they left. */
@Component({
  selector: 'fe-checkout-news-section',
  imports: [CheckoutNewsForm, SettingSection],
  template: `
    <fe-setting-section
      #checkouts
      name="notices.checkouts"
      heading="Left checkouts"
      [mayChange]="mayChange()"
    >
      <p class="note">
        Customers who wrote to you, said yes to offers and left a checkout with their number in it are
        reminded of it once, unless they order meanwhile; of several checkouts, of one a week. The quiet hours
        of news of orders hold for it too.
      </p>
      @if (settings.value('notices.checkouts'); as value) {
        <fe-checkout-news-form
          [news]="value"
          [templates]="templates()"
          [mayChange]="mayChange()"
          [disabled]="!checkouts.open()"
          (save)="checkouts.change($event)"
        />
      }
    </fe-setting-section>
  `,
  styleUrls: ['./settings-page.scss', './inner-sections.scss'],
})
export class CheckoutNewsSection {
  readonly mayChange = input(false);
  protected readonly settings = inject(ShopSettings);
  protected readonly templates = inject(NewsTemplateList).all;
}
