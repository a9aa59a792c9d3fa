import { Module } from '@nestjs/common';
import { ShopifyModule } from '@feelori/edges/shopify';
import { WhatsAppModule } from '@feelori/edges/whatsapp';
import { CustomersModule } from '@feelori/records/customers';
import { DraftCheckoutsModule } from '@feelori/records/draft-checkouts';
import { CatalogueModule } from '@feelori/skills/catalogue';
import { PhoneOrderBookModule } from '@feelori/skills/phone-orders';
import { registeredTools, ToolsModule } from '@feelori/skills/tools';
import { Checkout } from './checkout/checkout';
import { CheckoutLinkTool } from './checkout/checkout-link-tool';
import { DraftMaker } from './checkout/draft-maker';
import { ReorderTool } from './checkout/reorder-tool';
import { GetProductTool } from './get-product/get-product-tool';
import { ListMyOrdersTool } from './list-my-orders/list-my-orders-tool';
import { OrderAttempts } from './orders/order-attempts';
import { OwnOrders } from './orders/own-orders';
import { SenderOrders } from './orders/sender-orders';
import { CatalogueProducts } from './products/catalogue-products';
import { ProductOffers } from './products/product-offers';
import { Showcase } from './products/showcase';
import { SearchProductsTool } from './search-products/search-products-tool';
import { StorePolicyTool } from './store-policy/store-policy-tool';
import { TrackOrderTool } from './track-order/track-order-tool';
import { TellWhenBackTool } from './wishes/tell-when-back-tool';

/** What a turn may find out from the shop: one line here for each tool. */
@Module({
  imports: [
    CatalogueModule,
    CustomersModule,
    DraftCheckoutsModule,
    PhoneOrderBookModule,
    ShopifyModule,
    ToolsModule,
    WhatsAppModule,
  ],
  providers: [
    CatalogueProducts,
    Checkout,
    DraftMaker,
    OrderAttempts,
    OwnOrders,
    ProductOffers,
    SenderOrders,
    Showcase,
    ...registeredTools(
      CheckoutLinkTool,
      ReorderTool,
      SearchProductsTool,
      GetProductTool,
      TrackOrderTool,
      ListMyOrdersTool,
      StorePolicyTool,
      TellWhenBackTool,
    ),
  ],
  exports: [CatalogueProducts, OwnOrders, ProductOffers],
})
export class ShopModule {}
