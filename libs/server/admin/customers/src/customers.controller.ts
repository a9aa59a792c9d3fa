import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CustomerOrders,
  type CustomerPage,
  type CustomerProfile,
  CustomersQuery,
  ENDPOINTS,
  EraseRequest,
  type ErasureReceipt,
} from '@feelori/contracts';
import { Acting, type Actor, auditEntry } from '@feelori/platform/audit';
import { type Caller, CurrentUser, Permitted } from '@feelori/platform/auth';
import { Clock } from '@feelori/platform/clock';
import { CustomerEraser } from '@feelori/skills/erasure';
import { CustomerOrdersReader } from './customer-orders-reader';
import { CustomerFinder } from './customer-finder';
import { CustomerReader } from './customer-reader';

/** The people who write to the shop. */
@ApiTags('customers')
@Controller()
export class CustomersController {
  constructor(
    private readonly finder: CustomerFinder,
    private readonly reader: CustomerReader,
    private readonly shop: CustomerOrdersReader,
    private readonly eraser: CustomerEraser,
    private readonly clock: Clock,
  ) {}

  @Get(ENDPOINTS.customers.path)
  @Permitted(ENDPOINTS.customers.permission)
  page(@Query() query: CustomersQuery, @CurrentUser() { role }: Caller): Promise<CustomerPage> {
    return this.finder.page(query, role);
  }

  @Get(ENDPOINTS.customer.path)
  @Permitted(ENDPOINTS.customer.permission)
  profile(@Param('id') id: string, @CurrentUser() { role }: Caller): Promise<CustomerProfile> {
    return this.reader.profile(id, role);
  }

  /** Asks the shop; says so when it cannot be reached. */
  @Get(ENDPOINTS.customerOrders.path)
  @Permitted(ENDPOINTS.customerOrders.permission)
  orders(@Param('id') id: string): Promise<CustomerOrders> {
    return this.shop.of(id);
  }

  /** Begins it, and gives the receipt as it stands: it is done within seconds. A second call begins nothing new. */
  @Post(ENDPOINTS.eraseCustomer.path)
  @Permitted(ENDPOINTS.eraseCustomer.permission)
  @HttpCode(200)
  async erase(
    @Param('id') id: string,
    @Body() _: EraseRequest,
    @Acting() actor: Actor,
  ): Promise<ErasureReceipt> {
    await this.reader.customer(id);
    const change = { action: 'customers.erased' as const, about: `customer ${id}`, before: {}, after: {} };
    const audit = auditEntry(actor, this.clock.now(), change);
    return this.reader.receipt(await this.eraser.erase(id, { by: actor.id, source: 'person' }, audit));
  }
}
