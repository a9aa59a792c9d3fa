import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { LIVE_SETTINGS, type ProductLook } from '@feelori/contracts';
import { ShopSettings } from '@feelori/console/core';
import { SettingSection } from './setting-section';

const LOOKS: readonly { look: ProductLook; words: string }[] = [
  { look: 'carousel', words: 'Side by side with pictures, where WhatsApp takes that from this number' },
  { look: 'list', words: 'As a list to open' },
];

/** How several products are shown, and the WhatsApp catalogue and discount code that go with it. */
@Component({
  selector: 'fe-product-looks',
  imports: [FormsModule, SettingSection],
  templateUrl: './product-looks.html',
  styleUrls: ['./settings-page.scss', './inner-sections.scss'],
})
export class ProductLooks {
  readonly mayChange = input(false);

  protected readonly looks = LOOKS;
  protected readonly rules = LIVE_SETTINGS;
  protected readonly patternExample = '{variant}, shopify_US_{product}_{variant}, {sku}';
  private readonly settings = inject(ShopSettings);
  protected readonly look = linkedSignal(() => this.settings.value('shop.products_as') ?? 'carousel');
  /** Each by itself: a change of one leaves alone what is being written in another. */
  private readonly stored = {
    catalogue: computed(() => this.settings.value('shop.whatsapp_catalogue') ?? ''),
    item: computed(() => this.settings.value('shop.whatsapp_catalogue_item') ?? ''),
    discount: computed(() => this.settings.value('shop.checkout_discount') ?? ''),
  };
  protected readonly catalogue = linkedSignal(() => this.stored.catalogue());
  protected readonly item = linkedSignal(() => this.stored.item());
  protected readonly discount = linkedSignal(() => this.stored.discount());

  protected async choose(look: ProductLook, section: SettingSection<'shop.products_as'>): Promise<void> {
    this.look.set(look);
    await section.change(look);
    // What was refused is not what holds.
    this.look.set(this.settings.value('shop.products_as') ?? 'carousel');
  }

  protected differs(name: 'catalogue' | 'item' | 'discount'): boolean {
    return this[name]().trim() !== this.stored[name]();
  }
}
