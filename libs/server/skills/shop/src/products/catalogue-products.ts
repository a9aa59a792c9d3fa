import { Injectable } from '@nestjs/common';
import { Shopify } from '@feelori/edges/shopify';
import { withDeadline } from '@feelori/platform/resilience';
import type { NamedProduct } from './products-in';

/** The customer waits for it, and the answer can ask which product is meant. */
const LOOK_MS = 2_500;

/** Products as the shop's WhatsApp catalogue calls them. */
@Injectable()
export class CatalogueProducts {
  constructor(private readonly shopify: Shopify) {}

  /** The product of this id; null when there is none a customer may see, or the shop cannot be asked. Never throws. */
  async named(id: string): Promise<NamedProduct | null> {
    try {
      const stop = AbortSignal.timeout(LOOK_MS);
      const product = await withDeadline(this.shopify.productOfCatalogue(id, stop), LOOK_MS, 'catalogue');
      return product && { productId: product.id, title: product.title };
    } catch {
      return null;
    }
  }
}
