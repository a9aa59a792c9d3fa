import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CostQuery, type CostReport, type CostTotal, ENDPOINTS } from '@feelori/contracts';
import { Permitted } from '@feelori/platform/auth';
import { AppError } from '@feelori/platform/errors';
import { CostTotals } from '@feelori/skills/costs';
import { CostReader } from './cost-reader';

/** What answers cost: models, and WhatsApp's fees by its price list. */
@ApiTags('insights')
@Controller()
export class CostsController {
  constructor(
    private readonly reader: CostReader,
    private readonly totals: CostTotals,
  ) {}

  @Get(ENDPOINTS.costs.path)
  @Permitted(ENDPOINTS.costs.permission)
  days(@Query() query: CostQuery): Promise<CostReport> {
    return this.reader.report(query);
  }

  @Get(ENDPOINTS.conversationCosts.path)
  @Permitted(ENDPOINTS.conversationCosts.permission)
  async conversation(@Param('id') id: string): Promise<CostTotal> {
    const total = await this.totals.ofConversation(id);
    if (total === null) throw new AppError('not_found', 'There is no such conversation.');
    return total;
  }

  /** Of all their conversations; nothing for somebody who is not known. */
  @Get(ENDPOINTS.customerCosts.path)
  @Permitted(ENDPOINTS.customerCosts.permission)
  customer(@Param('id') id: string): Promise<CostTotal> {
    return this.totals.ofCustomer(id);
  }
}
