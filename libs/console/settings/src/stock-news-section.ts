import { Component, computed, inject, input } from '@angular/core';
import { ENDPOINTS } from '@feelori/contracts';
import { ApiClient, ShopSettings } from '@feelori/console/core';
import { NewsTemplateList } from './news-template-list';
import { SettingSection } from './setting-section';
import { StockNewsForm } from './stock-news-form';

/** Whether customers are told when something sold out is back, and who waits for what. */
@Component({
  selector: 'fe-stock-news-section',
  imports: [SettingSection, StockNewsForm],
  template: `
    <fe-setting-section #stock name="notices.stock" heading="Back in stock" [mayChange]="mayChange()">
      <p class="note">
        Customers who ask for something sold out may say that they want to be told, and are told once. Without
        a template they are told only within 24 hours of their last message, and read so when they ask. The
        quiet hours of news of orders hold for it too.
      </p>
      @if (settings.value('notices.stock'); as value) {
        <fe-stock-news-form
          [news]="value"
          [templates]="templates()"
          [mayChange]="mayChange()"
          [disabled]="!stock.open()"
          (save)="stock.change($event)"
        />
      }
      @if (wished().length > 0) {
        <h4>Who waits</h4>
        <ul>
          @for (one of wished(); track one.productId) {
            <li>{{ one.title }}: {{ one.waiting }} {{ one.waiting === 1 ? 'customer' : 'customers' }}</li>
          }
        </ul>
      }
    </fe-setting-section>
  `,
  styleUrls: ['./settings-page.scss', './inner-sections.scss'],
})
export class StockNewsSection {
  readonly mayChange = input(false);
  protected readonly settings = inject(ShopSettings);
  private readonly api = inject(ApiClient);
  private readonly waiting = this.api.get(ENDPOINTS.wishedProducts);
  protected readonly templates = inject(NewsTemplateList).all;
  protected readonly wished = computed(() => (this.waiting.hasValue() ? this.waiting.value().items : []));
}
