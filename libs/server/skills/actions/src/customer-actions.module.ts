import { Module } from '@nestjs/common';
import { ShopifyModule } from '@feelori/edges/shopify';
import { ActionsModule } from '@feelori/records/actions';
import { ShopModule } from '@feelori/skills/shop';
import { registeredTools, ToolsModule } from '@feelori/skills/tools';
import { AddressChanges } from './address/address-changes';
import { ChangeAddressTool } from './address/change-address-tool';
import { Cancellations } from './cancel/cancellations';
import { RequestCancellationTool } from './cancel/request-cancellation-tool';
import { CustomerAnswers } from './customer-answers';
import { RequestExchangeTool } from './returns/request-exchange-tool';
import { RequestReturnTool } from './returns/request-return-tool';
import { Returns } from './returns/returns';
import { WishAnswers } from './wishes/wish-answers';

/** What a turn may bring forward of an action: it only asks, and hears the customer's answer. */
@Module({
  imports: [ActionsModule, ShopifyModule, ShopModule, ToolsModule],
  providers: [
    AddressChanges,
    Cancellations,
    CustomerAnswers,
    Returns,
    WishAnswers,
    ...registeredTools(RequestCancellationTool, ChangeAddressTool, RequestReturnTool, RequestExchangeTool),
  ],
})
export class CustomerActionsModule {}
