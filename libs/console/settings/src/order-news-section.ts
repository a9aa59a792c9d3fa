import { Component, inject, input } from '@angular/core';
import { ShopSettings } from '@feelori/console/core';
import { NewsTemplateList } from './news-template-list';
import { OrderNewsForm } from './order-news-form';
import { SettingSection } from './setting-section';

/** What customers are told of their orders without asking. */
@Component({
  selector: 'fe-order-news-section',
  imports: [OrderNewsForm, SettingSection],
  template: `
    <fe-setting-section #news name="notices.orders" heading="News of orders" [mayChange]="mayChange()">
      <p class="note">
        What customers are told of their orders without asking, once each, and never after a STOP. Whoever
        wrote within 24 hours gets plain words in their language; the others get the template you choose.
      </p>
      @if (settings.value('notices.orders'); as value) {
        <fe-order-news-form
          [news]="value"
          [templates]="templates()"
          [mayChange]="mayChange()"
          [disabled]="!news.open()"
          (save)="news.change($event)"
        />
      }
    </fe-setting-section>
  `,
  styleUrls: ['./settings-page.scss', './inner-sections.scss'],
})
export class OrderNewsSection {
  readonly mayChange = input(false);
  protected readonly settings = inject(ShopSettings);
  protected readonly templates = inject(NewsTemplateList).all;
}
