import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ENDPOINTS, type WishedList } from '@feelori/contracts';
import { Permitted } from '@feelori/platform/auth';
import { StockWishes } from '@feelori/records/stock-wishes';

const MOST = 50;

/** What customers wait for until it can be bought again. */
@ApiTags('shop')
@Controller()
export class WishedProductsController {
  constructor(private readonly wishes: StockWishes) {}

  @Get(ENDPOINTS.wishedProducts.path)
  @Permitted(ENDPOINTS.wishedProducts.permission)
  async list(): Promise<WishedList> {
    return { items: await this.wishes.wished(MOST) };
  }
}
