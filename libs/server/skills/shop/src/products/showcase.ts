import { Injectable } from '@nestjs/common';
import { isFlagOn, WHATSAPP_LIMITS } from '@feelori/contracts';
import { type Product, Shopify } from '@feelori/edges/shopify';
import { CarouselSupport } from '@feelori/edges/whatsapp';
import { LiveSettings } from '@feelori/platform/live-settings';
import type { ToolContext } from '@feelori/skills/tools';
import type { ProductsFound } from './products-found';
import { retailerIdOf } from './retailer-id';

/** How several products are shown, with what that takes; by the numbers of the products. */
export type Arrangement =
  | { as: 'list' }
  | { as: 'carousel'; pictures: ReadonlyMap<string, string> }
  | { as: 'catalogue'; catalogId: string; retailerIds: ReadonlyMap<string, string> };

export const AS_LIST: Arrangement = { as: 'list' };

/** Decides how several products are shown: from the WhatsApp catalogue, side by side with pictures, or as a list. */
@Injectable()
export class Showcase {
  constructor(
    private readonly shopify: Shopify,
    private readonly carousels: CarouselSupport,
    private readonly settings: LiveSettings,
  ) {}

  /** What customers may do with these products, beside looking at them. Never rejects. */
  async mayDo(products: readonly Product[]): Promise<Pick<ProductsFound, 'wishes' | 'withoutPage'>> {
    const wishes = this.settings.get('notices.stock').on;
    if (products.every(({ url }) => url !== null)) return { wishes };
    return { wishes, withoutPage: await this.shopify.makesDrafts().catch(() => false) };
  }

  /** Never rejects: a list can always be shown. */
  async arrange(
    products: readonly Product[],
    { conversationId, signal, flags }: Pick<ToolContext, 'conversationId' | 'signal' | 'flags'>,
  ): Promise<Arrangement> {
    if (products.length < WHATSAPP_LIMITS.carouselCardsLeast) return AS_LIST;
    const fromCatalogue = this.fromCatalogue(products);
    if (fromCatalogue !== null) return fromCatalogue;
    const asList = this.settings.get('shop.products_as') === 'list';
    if (asList || !isFlagOn(flags, 'products_side_by_side')) return AS_LIST;
    const [phoneNumberId = ''] = conversationId.split(':');
    if (!(await this.carousels.mayBeSent(phoneNumberId))) return AS_LIST;
    return this.sideBySide(products.slice(0, WHATSAPP_LIMITS.carouselCards), signal);
  }

  /** Every card must have a picture: with one missing, the list shows all alike. */
  private async sideBySide(products: readonly Product[], signal: AbortSignal): Promise<Arrangement> {
    const without = products.filter(({ imageUrl }) => imageUrl === null).map(({ id }) => id);
    const asked = await this.shopify.pictures(without, signal).catch(() => new Map<string, string>());
    const pictures = new Map(
      products.flatMap(({ id, imageUrl }) => {
        const link = imageUrl ?? asked.get(id);
        return link === undefined ? [] : [[id, link] as const];
      }),
    );
    return pictures.size === products.length ? { as: 'carousel', pictures } : AS_LIST;
  }

  private fromCatalogue(products: readonly Product[]): Arrangement | null {
    const catalogId = this.settings.get('shop.whatsapp_catalogue').trim();
    const pattern = this.settings.get('shop.whatsapp_catalogue_item');
    if (catalogId === '') return null;
    const named = products.map((product) => [product.id, retailerIdOf(product, pattern)] as const);
    const known = named.flatMap(([id, name]) => (name === null ? [] : [[id, name] as const]));
    return known.length === products.length
      ? { as: 'catalogue', catalogId, retailerIds: new Map(known) }
      : null;
  }
}
