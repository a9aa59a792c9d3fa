import { Module } from '@nestjs/common';
import { ShopifyModule } from '@feelori/edges/shopify';
import { ActionsModule } from '@feelori/records/actions';
import { ShopModule } from '@feelori/skills/shop';
import { registeredTools, ToolsModule } from '@feelori/skills/tools';
import { Cancellations } from './cancel/cancellations';
import { RequestCancellationTool } from './cancel/request-cancellation-tool';

/** What a turn may bring forward of an action: it only asks, and hears the customer's answer. */
@Module({
  imports: [ActionsModule, ShopifyModule, ShopModule, ToolsModule],
  providers: [Cancellations, ...registeredTools(RequestCancellationTool)],
})
export class CancellationModule {}
