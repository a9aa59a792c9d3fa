import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ENDPOINTS, type TemplatePrices } from '@feelori/contracts';
import { Permitted } from '@feelori/platform/auth';
import { AppError } from '@feelori/platform/errors';
import { Conversations } from '@feelori/records/conversations';
import { PRICE_LIST, pricesFor } from '@feelori/skills/costs';

/** What templates cost. */
@ApiTags('templates')
@Controller()
export class TemplatePricesController {
  constructor(private readonly conversations: Conversations) {}

  /** To the customer of a conversation; the number itself stays here. */
  @Get(ENDPOINTS.templatePrices.path)
  @Permitted(ENDPOINTS.templatePrices.permission)
  async prices(@Param('id') id: string): Promise<TemplatePrices> {
    const conversation = await this.conversations.byId(id);
    if (conversation === null) throw new AppError('not_found', 'There is no such conversation.');
    return pricesFor(conversation.identity, PRICE_LIST);
  }
}
