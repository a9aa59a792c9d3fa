import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ENDPOINTS, type ShopProducts, ShopProductsQuery } from '@feelori/contracts';
import { Permitted } from '@feelori/platform/auth';
import { ProductOffers } from '@feelori/skills/shop';

const DEADLINE_MS = 5_000;

/** Products of the shop, to choose one for a customer. */
@ApiTags('shop')
@Controller()
export class ShopProductsController {
  constructor(private readonly offers: ProductOffers) {}

  /** Asks the shop; says so when it cannot be reached. */
  @Get(ENDPOINTS.shopProducts.path)
  @Permitted(ENDPOINTS.shopProducts.permission)
  async search(@Query() { search = '' }: ShopProductsQuery): Promise<ShopProducts> {
    try {
      const items = await this.offers.search(search, AbortSignal.timeout(DEADLINE_MS));
      return { state: 'known', items };
    } catch {
      // Away, slow or refusing: whatever it is, whoever looks is told and goes on.
      return { state: 'unreachable', items: [] };
    }
  }
}
