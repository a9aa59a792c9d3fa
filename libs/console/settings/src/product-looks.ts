import { Component, inject, input, linkedSignal } from '@angular/core';
import type { ProductLook } from '@feelori/contracts';
import { ShopSettings } from '@feelori/console/core';
import { LineSetting } from './line-setting';
import { SettingSection } from './setting-section';

const LOOKS: readonly { look: ProductLook; words: string }[] = [
  { look: 'carousel', words: 'Side by side with pictures, where WhatsApp takes that from this number' },
  { look: 'list', words: 'As a list to open' },
];

/** How several products are shown, and the WhatsApp catalogue and discount code that go with it. */
@Component({
  selector: 'fe-product-looks',
  imports: [LineSetting, SettingSection],
  templateUrl: './product-looks.html',
  styleUrls: ['./settings-page.scss', './inner-sections.scss'],
})
export class ProductLooks {
  readonly mayChange = input(false);

  protected readonly looks = LOOKS;
  protected readonly patternExample = '{variant}, shopify_US_{product}_{variant}, {sku}';
  private readonly settings = inject(ShopSettings);
  protected readonly look = linkedSignal(() => this.settings.value('shop.products_as') ?? 'carousel');

  protected async choose(look: ProductLook, section: SettingSection<'shop.products_as'>): Promise<void> {
    this.look.set(look);
    await section.change(look);
    // What was refused is not what holds.
    this.look.set(this.settings.value('shop.products_as') ?? 'carousel');
  }
}
